import type { Story } from "../../story.ts";

/** There is nothing before it: all of history is told. */
export default function tell(story: Story): void {
	story.commit("Initial commit");
	story.commit("feat: a shop with a door");
	story.commit("fix: the door opens");
	story.tag("v1.0.0");
}
