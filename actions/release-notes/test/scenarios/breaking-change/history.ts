import type { Story } from "../../story.ts";

/** Every paragraph of `BREAKING CHANGE:` is kept, trailers are not, and parentheses may nest. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.9.0");
	story.commit(
		[
			"feat(api)!: orders have lines (not items (they were called that until v1.9))",
			"",
			"Lines are what an order consists of.",
			"",
			"BREAKING CHANGE: `items` is called `lines`.",
			"",
			"1. Update the client to 4.2 or later.",
			"2. Rename `items` to `lines` in your exports.",
			"",
			"Nothing has to be done for orders that are closed.",
			"",
			"Reviewed-by: Ben <ben@example.test>",
			"Refs: #12",
		].join("\n"),
	);
	story.tag("v2.0.0");
}
