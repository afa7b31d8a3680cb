/** Lets plain Node load packages that import JSON without an import attribute; importing this module first is enough. */

import * as module from "node:module";

// A bundle holds the JSON already, also where Node has no such hooks.
if (typeof module.registerHooks === "function")
	module.registerHooks({
		load(url, context, nextLoad) {
			if (!/^file:.*\.json$/.test(url)) return nextLoad(url, context);
			// First: what is required, unlike what is imported, comes without attributes.
			if (context.conditions.includes("require") && !context.conditions.includes("import"))
				return nextLoad(url, context);
			if (context.importAttributes["type"] === "json") return nextLoad(url, context);
			return nextLoad(url, {
				...context,
				format: "json",
				importAttributes: { ...context.importAttributes, type: "json" },
			});
		},
	});
