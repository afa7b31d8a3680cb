import type { Story } from "../../story.ts";

/** A team without conventions: nothing is lost, and nothing is made up. */
export default function tell(story: Story): void {
	story.commit("Initial");
	story.tag("v1.0.0");
	story.commit("Make the list faster.");
	story.commit("WIP");
	story.commit("Merge branch 'main' of github.com:octo/shop");
	story.commit("Fix #12: crash when the cart is empty");
	story.commit("[web] Add a footer");
	story.tag("v1.1.0");
}
