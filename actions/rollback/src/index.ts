/** Entry of the bundle: the only effect at import. */
import { runAction } from "@octoacme/shared/process/action.ts";
import { inputs, outputs } from "./inputs.ts";

await runAction({
	name: "rollback",
	inputs,
	outputs,
	runsCommands: true,
	load: () => import("./main.ts"),
	post: () => import("./post.ts"),
});
