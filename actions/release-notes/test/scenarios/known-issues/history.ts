import type { Story } from "../../story.ts";

/** Known issues are state: one carried from the release before, one new, one fixed. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	story.issue(50, "Sums are slow on Mondays", "## Workaround\nAsk on Tuesday.", ["known-issue"]);
	story.issue(51, "The door squeaks", "", ["known-issue"]);
	story.commit("feat: carts");
	story.tag("v1.1.0");
	story.publish("v1.1.0");
	story.issue(52, "The map is upside down south of the equator", "", ["known-issue"]);
	story.closeIssue(51);
	story.commit("fix: oil for the door");
	story.tag("v1.2.0");
}
