import type { Story } from "../../story.ts";

/** The final release tells everything since the last full one, not since its last candidate. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	story.commit("feat: carts");
	story.tag("v1.1.0-rc.1");
	story.commit("fix: carts close");
	story.tag("v1.1.0-rc.2");
	story.commit("fix: carts open again");
	story.tag("v1.1.0");
}
