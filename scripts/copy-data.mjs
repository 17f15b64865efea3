// Tables are data: the built package needs them beside the built code.
import { cpSync } from "node:fs";

cpSync("src/lexicon/data", "dist/lexicon/data", { recursive: true });
