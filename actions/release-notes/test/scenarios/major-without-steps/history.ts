import type { Story } from "../../story.ts";

/** A major whose breaking change says nothing of what to do: refused with the commit. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	story.commit("feat!: remove the old API");
	story.tag("v2.0.0");
}
