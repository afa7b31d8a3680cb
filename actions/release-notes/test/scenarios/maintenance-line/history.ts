import type { Story } from "../../story.ts";

/** A hotfix of an old line is counted from that line's last release, though a newer one exists. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	story.branch("release-1.0");
	story.checkout("main");
	story.commit("feat: carts");
	story.tag("v1.1.0");
	story.checkout("release-1.0");
	story.commit("fix: no leak of sessions");
	story.tag("v1.0.1");
}
