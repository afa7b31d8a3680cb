#!/usr/bin/env node
/** Entry of the bundle: the only effect at import. */
import { runCommandLine } from "./command-line.ts";
import { openRuntime } from "./runtime.ts";

process.exitCode = await runCommandLine(process.argv.slice(2), openRuntime());
