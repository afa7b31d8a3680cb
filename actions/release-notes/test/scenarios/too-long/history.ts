import type { Story } from "../../story.ts";

/** More than a release can hold: cut at a section, said, and the whole text attached. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	for (let index = 1; index <= 130; index++)
		story.commit(`feat: change ${index} ${"of something that takes many words to tell ".repeat(24)}`);
	story.tag("v1.1.0");
}
