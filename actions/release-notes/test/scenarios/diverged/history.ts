import type { Story } from "../../story.ts";

/** History was rewritten after v1.0.0: counted from the common commit, and said. */
export default function tell(story: Story): void {
	const common = story.commit("feat: the first shop");
	story.commit("feat: a mistake with a password in it");
	story.tag("v1.0.0");
	story.git("reset", "-q", "--hard", common);
	story.commit("feat: the same without the password");
	story.commit("fix: the door");
	story.tag("v1.1.0");
}
