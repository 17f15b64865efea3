-- The few releases that were edited, and the facts that are no observations: what is rare is found and counted from its own index.
CREATE INDEX release_edited ON release (version) WHERE versions > 1;
CREATE INDEX fact_kind ON fact (kind, current) WHERE kind <> 'observation';
