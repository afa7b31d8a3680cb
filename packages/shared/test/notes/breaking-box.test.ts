/** What the boxes, tables and questions of real templates for pull requests say that a change breaks. */
import { describe, expect, it } from "vitest";
import { readPullRequestNotes } from "../../src/notes/pull-request-body.ts";

function isBreaking(body: string): boolean {
	return readPullRequestNotes(body).breaking !== undefined;
}

const BREAKING = [
	"Backwards-incompatible change",
	"Backwards incompatible change",
	"Backward-incompatible change (requires a major version)",
	"**Backwards incompatible**",
	"Backwards-incompatible API change (breaks mobile / old web tabs)? If yes, describe rollout plan: in the wiki",
	"Backwards-incompatible schema change (requires version bump)",
	"Backwards-incompatible (documented above + ADR amendment)",
	"Non-backward-compatible change",
	"Non-backwards compatible changes",
	"Not backward compatible (breaking changes documented above)",
	"NOT backward-compatible — see Notes",
	"Not backwards compatible (major version bump required)",
	"This is not backwards compatible",
	"Incompatible change",
	"Incompatible API change",
	"API-incompatible change",
	"This change breaks backward compatibility (justification required)",
	"Breaks backward compatibility (version bump required)",
	"This PR breaks backwards compat",
	"This change breaks existing functionality",
	"This change breaks existing configurations (justify below)",
	"This change breaks existing tool consumers (migration guide attached)",
	"This change breaks: `a` is gone",
	"Breaks the public API",
	"BC break",
	"BC-break",
	"This PR has BC breaks",
	"Contains BC breaking changes",
	"Breaking",
	"Breaking (will require code changes)",
	"Breaking with migration plan",
	"Breaking changes with migration path",
	"Breaking API change",
	"This is a breaking API change.",
	"This is a breaking change (documented)",
	"This change is breaking (MAJOR — requires Board ratification)",
	"This change is breaking and the title contains `!`",
	"This IS a breaking change (describe below)",
	"Yes, breaking changes (documented below and in CHANGELOG with ⚠️)",
	"Yes — breaking change",
	"Yes, this PR breaks backward compatibility",
	"Breaking change?",
	"Breaking change: new feature or bug fix that involve incompatible API changes.",
	"This PR includes breaking changes (methods removed or renamed)",
	"💥 Backwards incompatible",
	":boom: Breaking",
	"💥 破坏性变更 (Breaking change)",
	"Refactoring (breaking change)",
	"Major (breaking changes)",
	"Major changes (new layer, breaking changes)",
	"Major version bump required",
	"Requires a major version bump",
	"semver: major",
];

const SAFE = [
	"Non-breaking change",
	"Bug fix (non-breaking change which fixes an issue)",
	"No breaking changes",
	"This is NOT a breaking change",
	"This change is not breaking",
	"Not a breaking change",
	"Backwards-compatible schema extension",
	"Fully backward compatible",
	"This change is backward compatible (MINOR/PATCH)",
	"This change does not break backwards compatibility",
	"No backwards-incompatible changes",
	"Backwards-incompatible changes: none",
	"Backwards incompatible: no",
	"Backwards-incompatible changes flagged in PR description",
	"Backwards-incompatible changes highlighted in `docs/notes.md`",
	"Backwards incompatible changes documented in CHANGELOG",
	"Non-backward-compatible changes identified and mitigated",
	"Backwards-incompatible API changes bump `X-API-Version` and appear in the changelog",
	"BC breaks documented (if any)",
	"BC breaks: none",
	"BC breaks include a README upgrade note with a before/after snippet.",
	"API breaking changes documented",
	"API breaking change risks evaluated",
	"Breaking changes assessment",
	"Breaking changes properly marked",
	"Breaking changes are behind a new version with a migration note",
	"Breaking changes (if any) are listed",
	"Breaks backward compatibility? No",
	"This change breaks nothing",
	"I have checked for backwards-incompatible changes",
	"Potentially breaking",
	"Refactoring (non-breaking change)",
	"Refactoring (no breaking change)",
	"Migration guide updated (breaking changes)",
	"Compatibility checked (breaking change)",
	"Major feature",
	"Major version upgrades tested thoroughly",
	"Major version bump of a dependency",
	"❌ Breaking change",
	"Refactoring (no functional changes, no api changes)",
	"Line breaking",
	"Breaking news page",
	"This change modifies a public API",
];

describe("a box of a template", () => {
	it.each(BREAKING)("breaks something when it is ticked: %s", (words) => {
		expect(isBreaking(`## Type of change\n\n- [ ] Bug fix\n- [x] ${words}`)).toBe(true);
	});

	it.each(BREAKING)("breaks nothing without a tick, or below a heading that quotes it: %s", (words) => {
		expect(isBreaking(`## Type of change\n\n- [x] Bug fix\n- [ ] ${words}`)).toBe(false);
		expect(isBreaking(`> - [x] ${words}`)).toBe(false);
		expect(isBreaking(`<!-- - [x] ${words} -->`)).toBe(false);
	});

	it.each(SAFE)("breaks nothing when it is ticked: %s", (words) => {
		expect(isBreaking(`## Type of change\n\n- [ ] Breaking change\n- [x] ${words}`)).toBe(false);
	});

	it.each(["* [X]", "+ [x]", "1. [x]", "2) [x]", "[x]", "- [x ]", "- [ x ]", "- [✓]", "- [✔]", "\t- [x]"])(
		"is ticked by %s",
		(mark) => {
			expect(isBreaking(`- Kind\n${mark} Breaking change`)).toBe(true);
		},
	);

	it.each(["[x](https://example.com) Breaking change", "- [-] Breaking change", "- [  ] Breaking change"])(
		"is not ticked by %s",
		(line) => {
			expect(isBreaking(line)).toBe(false);
		},
	);
});

describe("a question of a template", () => {
	it.each([
		["| Q | A |\n| --- | --- |\n| Bug fix? | yes |\n| BC breaks? | yes |", true],
		["| BC breaks?    | **yes**", true],
		["| Breaking change | ✅ |", true],
		["**Breaking change:** Yes", true],
		["**Breaking change?** Yes, rename `a`", true],
		["- Breaking: yes", true],
		["Does this PR introduce a breaking change? Yes", true],
		["Is this backwards-incompatible? yes", true],
		["| BC breaks?    | no", false],
		["| BC breaks?    | yes/no", false],
		["| BC breaks?    | yes or no", false],
		["| BC breaks?    | yes | no |", false],
		["| BC breaks?    | no <!-- yes, when a method is gone -->", false],
		["**Breaking change:** No", false],
		["Does this PR introduce a breaking change? No", false],
		["Backwards compatible? Yes", false],
		["| No BC breaks? | yes |", false],
	])("says by %j whether something breaks: %s", (body, breaking) => {
		expect(isBreaking(body)).toBe(breaking);
	});
});

describe("a section of a template", () => {
	it.each([
		["## Backwards-incompatible changes\n\nRename `a`.", true],
		["## Incompatible changes\n\nRename `a`.", true],
		["## BC breaks\n\n- `a` is gone", true],
		["## Backward incompatibilities\n\nRename `a`.", true],
		["## Does this introduce backwards-incompatible changes?\n\n- [x] Yes\n- [ ] No", true],
		["## Backwards compatibility\n\n- [ ] Fully backward compatible\n- [x] Not backward compatible", true],
		["## Breaking changes\n\n- [ ] No breaking changes\n- [x] Yes, breaking changes:\n", true],
		["## Breaking change\n\n- [x] This is not a breaking change\n- [ ] This is a breaking change", false],
		["## Breaking changes\n\n- [x] This change is backward compatible\n- [ ] This change breaks: x", false],
		["## BC breaks\n\nNone", false],
		["## Backwards-incompatible changes\n\nN/A", false],
		["## Backwards-incompatible changes\n\nNo backwards-incompatible changes.", false],
		["## Backward compatibility\n\n- [x] Fully backward compatible\n- [ ] Not backward compatible", false],
	])("says by %j whether something breaks: %s", (body, breaking) => {
		expect(isBreaking(body)).toBe(breaking);
	});
});

describe("a ticked box with more words, or a line that offers both answers", () => {
	it.each([
		"- [x] Breaking change (please update the docs if applicable)",
		"- [x] Breaking change (requires a major release and a migration guide if needed)",
		"- [x] Breaking change – users are identified by e-mail now",
		"- [x] Breaking change: flagged users cannot log in",
		"- [x] Breaking change: data that was considered private is public",
		"- [x] Breaking change to the recorded format",
		"- [x] Breaking change, approved by @ada",
		"- [x] Breaking change: the list of reviewed files is gone",
		"- [x] This will be a breaking change",
		"- [x] This would introduce a breaking change",
		"1. Breaking change: yes",
		"Breaking change: yes [x] no [ ]",
		"Breaking change: [x] yes [ ] no",
		"- Breaking change: yes ☒ no ☐",
		"Breaking change: yes, no way to keep the old call",
	])("%j says that something breaks", (body) => expect(isBreaking(body)).toBe(true));
	it.each([
		"- **Breaking change:** ✅ / ❌",
		"Breaking change: Yes [ ] No [ ]",
		"Breaking change: yes [ ] no [x]",
		"Breaking change: [ ] yes [x] no",
		"Breaking change: [x] yes [x] no",
		"- Breaking change: yes ☐ no ☒",
		"Breaking: true/false",
		"Breaking change: ✅ no",
		"Breaking change: yes, no",
		"Breaking: yes means bump the major version",
		"- [x] Breaking changes (if any) are listed in the changelog",
		"- [x] Breaking changes have been documented",
		"- [x] Breaking change? Documented in the wiki",
		"- [ ] Breaking change: flagged users cannot log in",
	])("%j does not", (body) => expect(isBreaking(body)).toBe(false));
});
