import type { Story } from "../../story.ts";

/** The runner checked out one commit: the range is still whole, and the notes say how it was read. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	for (const name of ["carts", "sums", "doors"]) story.commit(`feat: ${name}`);
	story.tag("v1.1.0");
	story.checkoutDepth(1);
}
