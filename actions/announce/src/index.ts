/** Entry of the bundle: the only effect at import. */
import { runAction } from "@octoacme/shared/process/action.ts";
import { inputs, outputs } from "./inputs.ts";

await runAction({
	name: "announce",
	inputs,
	outputs,
	load: () => import("./main.ts"),
	post: () => import("./post.ts"),
});
