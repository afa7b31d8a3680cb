/** What goes wrong with a request to the local GitHub. */
import type { ServerResponse } from "node:http";

/** What happens to a request: `undefined` serves it; `before` is done instead, `after` once its change was applied. */
export type Fault =
	| {
			readonly moment: "before" | "after";
			readonly kind: "status";
			readonly status: number;
			readonly body?: unknown;
			readonly headers?: Record<string, string>;
	  }
	| { readonly moment: "before" | "after"; readonly kind: "reset" | "html" }
	| { readonly moment: "before" | "after" | "reply"; readonly kind: "call"; readonly call: () => void | Promise<void> };

/** applyFault: true when the fault has answered instead of the route. */
export async function applyFault(fault: Fault, response: ServerResponse): Promise<boolean> {
	switch (fault.kind) {
		case "call":
			await fault.call();
			response.destroy();
			return true;
		case "reset":
			response.destroy();
			return true;
		case "html":
			response.writeHead(200, { "content-type": "text/html" });
			response.end("<html>Unicorn!</html>");
			return true;
		case "status":
			response.writeHead(fault.status, { "content-type": "application/json", ...fault.headers });
			response.end(JSON.stringify(fault.body ?? { message: "Server Error" }));
			return true;
	}
}
