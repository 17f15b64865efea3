// The rooms of src/ in the order in which data flows through them. Each may import from itself and from rooms before it.
const rooms = [
  "model",
  "lexicon",
  "intake",
  "text",
  "chart",
  "grammar",
  "discourse",
  "facts",
  "store",
  "publish",
  "http",
];

/** What people and programs come in by: each knows all the rooms, and none of the others. */
const doors = ["api", "site", "cli"];

/** Tests, and the cases that both stores are tested with. */
const TESTS = "\\.test\\.ts$|^src/store/cases/";

/** No file of the rooms in `from` imports from a path that matches `to`. */
const never = (name, from, to, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from, pathNot: TESTS },
  to: { path: to },
});

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      comment: "Files that import each other can be understood only together.",
      from: {},
      to: { circular: true },
    },
    ...rooms.map((room, i) =>
      never(
        `${room}-looks-back-only`,
        `^src/${room}/`,
        `^src/(?:${[...rooms.slice(i + 1), ...doors].join("|")})/|^src/[^/]+\\.ts$`,
        `${room}/ comes before what it imports here.`,
      ),
    ),
    ...doors.map((door) =>
      never(
        `${door}-is-a-stranger-to-other-doors`,
        `^src/${door}/`,
        `^src/(?:${doors.filter((other) => other !== door).join("|")})/`,
        "Doors know no other doors; src/server.ts sets them side by side.",
      ),
    ),
    never(
      "http-knows-no-data",
      "^src/http/",
      "^src/(?!http/)",
      "How answers travel has nothing to do with what they say.",
    ),
    never(
      "server-is-for-the-command",
      "^src/(?!cli/)",
      "^src/server\\.ts$",
      "Who is served does not know that it is.",
    ),
    never(
      "pipeline-knows-no-door",
      "^src/pipeline\\.ts$",
      "^src/(?:api/|site/|cli/|index\\.ts$)",
      "The reading steps do not know who asks for them.",
    ),
    never(
      "reading-keeps-nothing",
      "^src/(?:pipeline|index)\\.ts$",
      "^src/(?:store|publish|http)/",
      "Reading is a pure function: who keeps what was read is another's business.",
    ),
    never(
      "index-knows-no-command",
      "^src/index\\.ts$",
      "^src/cli/",
      "The library does not know the command line.",
    ),
    never(
      "the-command-is-a-door",
      "^src/cli/",
      "^src/(?:lexicon|text|chart|grammar|discourse|facts)/",
      "The command line reads through the public API, as everybody does.",
    ),
    {
      name: "no-orphans",
      severity: "error",
      comment: "A file that nothing imports is of no use.",
      from: {
        orphan: true,
        // What browsers are sent is imported by none.
        pathNot: [TESTS, "\\.d\\.ts$", "^src/(?:site|api/docs)/assets/"],
      },
      to: {},
    },
    {
      name: "not-to-tests",
      severity: "error",
      comment: "Built code imports no test.",
      from: { path: "^src/", pathNot: TESTS },
      to: { path: "\\.test\\.ts$|^test/|^bench/" },
    },
    {
      name: "no-dev-dependencies",
      severity: "error",
      comment: "What is built runs with `dependencies` alone.",
      from: { path: "^src/", pathNot: TESTS },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/@types/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default", "node"],
    },
  },
};
