import type { Story } from "../../story.ts";

/** A second candidate is counted from the first one. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	story.commit("feat: carts");
	story.tag("v1.1.0-rc.1");
	story.commit("fix: carts close");
	story.tag("v1.1.0-rc.2");
}
