-- What is rare is found and counted from an index of its own: releases that were edited, facts that are no observations, claims.
CREATE INDEX release_edited ON release (version) WHERE versions > 1;
CREATE INDEX release_category ON release (category);
CREATE INDEX fact_kind ON fact (kind, current) WHERE kind <> 'observation';
CREATE INDEX fact_claim ON fact (claim, version) WHERE current = 1 AND claim IS NOT NULL;
