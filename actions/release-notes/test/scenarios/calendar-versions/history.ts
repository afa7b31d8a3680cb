import type { Story } from "../../story.ts";

/** Releases are numbered by month: October follows August, whatever a hotfix of July is called. */
export default function tell(story: Story): void {
	story.policy('version: 1\ntag: "{version}"\nversioning: calver');
	story.commit("feat: the first shop");
	story.tag("2026.07.1");
	story.commit("feat: coupons");
	story.tag("2026.08.1-rc.1");
	story.commit("fix: coupons on Sundays");
	story.tag("2026.08.1");
	story.commit("feat!: prices have a currency\n\nBREAKING CHANGE: Send `currency` with each price.");
	story.commit("Bump left-pad from 1.1.0 to 1.2.0");
	story.commit("Bump lodash from 4.17.20 to 4.17.21");
	story.commit("chore(deps): update dependency tap to v21");
	story.commit("fix(deps): update dependency date-fns to v4.1.0");
	story.tag("2026.10.1");
}
