export const id = 803;
export const ids = [803];
export const modules = {

/***/ 3641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ listSpeakingPulls),
  S: () => (/* binding */ readChanges)
});

// EXTERNAL MODULE: ./packages/shared/src/release/merges.ts
var merges = __webpack_require__(96980);
// EXTERNAL MODULE: ./packages/shared/src/release/range-commit.ts
var range_commit = __webpack_require__(99788);
// EXTERNAL MODULE: ./packages/shared/src/release/commit-title.ts
var commit_title = __webpack_require__(93039);
// EXTERNAL MODULE: ./packages/shared/src/release/commits.ts + 1 modules
var release_commits = __webpack_require__(59892);
;// CONCATENATED MODULE: ./packages/shared/src/notes/breaking-label.ts
/** Whether a pull request's label says that the change breaks something. */
const PICTURE = /\p{Extended_Pictographic}\u{FE0F}?|:[a-z0-9_+-]{1,40}:/gu;
/** `🚫 breaking` says no, `breaking?` asks. */
const DENYING_PICTURE = /[?？❓❔🚫❌❎⛔✖✗✘🙅]|:(?:x|no_entry|no_entry_sign|negative_squared_cross_mark|no_good|question|grey_question):/u;
/** The part of a label that counts, its words parted by one space: `c breaking`, `breaking api change`, `backwards incompatible`. */
const BREAKING_WORDS = /^(?:(?:[a-z]|api|abi|binary|change|contains|has|impact|is|kind|pr|public|semver|source|type) ){0,2}(?:breaking(?: (?:api|abi))?(?: ?changes?)?|backwards? incompatible(?: changes?)?|bc break)$/;
const MAJOR_WORDS = /^(?:(?:semver|version|release|bump) ?)?major$/;
/** A group with one of these says that the change does not break, may break, or is about what breaks: `non/breaking`, `docs: breaking changes`. */
const OTHER_GROUPS = new Set(("no non not none never without isn doesn avoid avoids false " +
    "need needs require requires request requested propose proposed proposal " +
    "possible possibly potential potentially maybe may might could perhaps likely unlikely suspected " +
    "question discuss discussion check verify review todo pending planned doc docs documentation").split(" "));
/** With or without the groups that projects put first, as in `kind/breaking-change` or `Type: Breaking Change`. */
function isBreakingLabel(label) {
    if (DENYING_PICTURE.test(label))
        return false;
    const parts = label
        .replace(PICTURE, " ")
        .toLowerCase()
        .split(/[/:：]/)
        .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, " ").trim())
        .filter((part) => part !== "");
    const all = parts.join(" ");
    if (MAJOR_WORDS.test(all) || BREAKING_WORDS.test(all))
        return true;
    const groups = parts.slice(0, -1).flatMap((part) => part.split(" "));
    return BREAKING_WORDS.test(parts.at(-1) ?? "") && !groups.some((word) => OTHER_GROUPS.has(word));
}

// EXTERNAL MODULE: ./packages/shared/src/release/co-authors.ts
var co_authors = __webpack_require__(7470);
// EXTERNAL MODULE: ./packages/shared/src/notes/facts.ts
var notes_facts = __webpack_require__(98314);
;// CONCATENATED MODULE: ./packages/shared/src/notes/contributors.ts
/** Who made a release: every person once, under the login where one is known, with bots and assistants apart. */


/** Addresses that coding assistants sign with; they have no account of their own, or none that ends in `[bot]`. */
const ASSISTANTS = /@(?:anthropic\.com|cursor\.com|cursor\.sh|openai\.com)$|^(?:\d+\+)?copilot@users\.noreply\.github\.com$/i;
const CO_AUTHOR = "co-authored-by";
/** By name; who is named by login in one place and by a display name like it in another is one, where no other login is like it. */
function listContributors(units) {
    const people = new Map();
    // Keys of logins by what is left of them without separators.
    const logins = new Map();
    const findKey = (name) => {
        const key = toKey(name);
        const alike = /\S\s+\S/.test(name) && !people.has(key)
            ? (logins.get(dropSeparators(key)) ?? new Set())
            : new Set();
        return alike.size === 1 ? [...alike][0] : key;
    };
    /** By address: an assistant signs with the name of each of its models. */
    const assistants = new Map();
    const addCoAuthor = ({ name, address }) => {
        const isAssistant = ASSISTANTS.test(address);
        if (isAssistant && !assistants.has(address))
            assistants.set(address, name);
        add(isAssistant ? assistants.get(address) : name, isAssistant, false);
    };
    /** Names that were added as those of people; most come again and again. */
    const plain = new Set();
    const add = (written, bot, first) => {
        if (!bot && !first && plain.has(written))
            return;
        // GraphQL names an app without the ending that its commits carry: one contributor, not two.
        const name = written.replace(/\[bot\]$/i, "");
        const key = findKey(name);
        if (key === "")
            return;
        const known = people.get(key);
        const isBot = bot || name !== written;
        if (!isBot)
            plain.add(written);
        if (known === undefined)
            people.set(key, { name, bot: isBot, first });
        else if ((isBot && !known.bot) || (first && !known.first))
            people.set(key, { name: known.name, bot: isBot || known.bot, first: first || known.first });
    };
    // Logins first: they are the name that is shown.
    for (const { pull } of units)
        if (pull !== undefined && pull.author !== "")
            add(pull.author, pull.authorIsBot, pull.firstContribution);
    const coAuthors = units.map(listCoAuthorsOf);
    for (const coAuthor of coAuthors.flat())
        if (coAuthor.isLogin)
            addCoAuthor(coAuthor);
    for (const key of people.keys()) {
        const bare = dropSeparators(key);
        logins.set(bare, (logins.get(bare) ?? new Set()).add(key));
    }
    for (const [index, unit] of units.entries()) {
        if (unit.pull === undefined || unit.pull.author === "")
            for (const commit of unit.commits)
                if (!isMergeCommit(commit))
                    add(commit.author, false, false);
        for (const coAuthor of coAuthors[index])
            if (!coAuthor.isLogin)
                addCoAuthor(coAuthor);
    }
    return [...people.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}
/** Names of those who made a change, as written. */
function listAuthors(unit) {
    const coAuthors = listCoAuthorsOf(unit);
    const [only] = unit.commits;
    // Most changes are one commit by one person.
    if (unit.pull === undefined && unit.commits.length === 1 && coAuthors.length === 0)
        return (0,notes_facts/* isMergeCommit */.qV)(only) || only.author === "" ? [] : [only.author];
    const names = new Set();
    if (unit.pull !== undefined && unit.pull.author !== "")
        names.add(unit.pull.author);
    else
        for (const commit of unit.commits)
            if (!(0,notes_facts/* isMergeCommit */.qV)(commit))
                names.add(commit.author);
    for (const { name } of coAuthors)
        names.add(name);
    names.delete("");
    return [...names];
}
const NONE = [];
function listCoAuthorsOf(unit) {
    let found;
    for (const { message } of unit.commits)
        for (const { key, value } of message.trailers)
            if (key.length === CO_AUTHOR.length && key.toLowerCase() === CO_AUTHOR) {
                found ??= [];
                found.push((0,co_authors/* readCoAuthor */.i)(value));
            }
    return found ?? NONE;
}
function dropSeparators(key) {
    return key.replace(/[-_.]/g, "");
}
/** `Puneet Dixit` and the login `Puneet-Dixit` are one; `jane-doe` and `janedoe` are two logins, and so two people. */
function toKey(name) {
    return name.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, "-");
}

// EXTERNAL MODULE: ./packages/shared/src/notes/override.ts
var override = __webpack_require__(31117);
// EXTERNAL MODULE: ./packages/shared/src/notes/pull-request-body.ts + 3 modules
var pull_request_body = __webpack_require__(3479);
;// CONCATENATED MODULE: ./packages/shared/src/notes/change.ts







/** The section of what fits none of the policy's. */
const OTHER_SECTION = "Other changes";
const TYPE_ORDER = ["feat", "feature", "fix", "bugfix", "hotfix", "security", "perf"];
/** An override in the description wins over the title. */
function readUnit(unit, commits, policy) {
    const notes = (0,pull_request_body/* readPullRequestNotes */.El)(unit.pull?.body ?? "");
    const entries = notes.override?.kind === "text" ? notes.override.entries.map(release_commits/* parseCommitMessage */.o) : [];
    const said = readWords(unit, commits, notes);
    // What breaks by another sign than an entry's own is put down to the first entry.
    const first = Math.max(0, entries.findIndex(({ breaking }) => breaking));
    const changes = (entries.length === 0 ? [undefined] : entries).map((entry, index) => readEntry(unit, said, { entry, index, carries: index === first, several: entries.length > 1 }, policy));
    return { notes, changes };
}
function readWords(unit, commits, notes) {
    const messages = listMessages(commits.live);
    const labels = unit.pull?.labels ?? [];
    const own = chooseSpeaker(messages, commits.foreign);
    const breaks = messages.some((message) => message.breaking);
    // The pull request breaks what those commits say that it breaks; where none says so, it is not known which service's.
    const isElsewhere = own !== undefined && !breaks && listMessages(commits.foreign).some(({ breaking }) => breaking);
    if (isElsewhere)
        return { notes, labels, messages, title: own, own, breaking: false, migration: [] };
    const head = unit.head.message;
    const said = unit.pull === undefined ? readMergeTitle(unit.head) : (0,release_commits/* parseCommitMessage */.o)(unit.pull.title);
    const description = unit.pull?.body ?? "";
    const described = description === ""
        ? undefined
        : (0,release_commits/* parseCommitMessage */.o)(`-\n\n${(0,pull_request_body/* dropSectionLabels */.EJ)((0,override/* dropOverride */.o)((0,pull_request_body/* readDescription */.XF)(description)))}`).breakingNote;
    return {
        notes,
        labels,
        messages,
        title: own ?? said,
        own: own ?? head,
        breaking: breaks ||
            (said?.breaking ?? false) ||
            head.breaking ||
            described !== undefined ||
            notes.breaking !== undefined ||
            labels.some(isBreakingLabel),
        migration: listMeaningful(notes.migration, described, notes.breaking, ...(breaks ? messages.map(({ breakingNote }) => breakingNote) : []), head.breakingNote),
    };
}
function listMeaningful(...texts) {
    return texts.every((text) => text === undefined) ? [] : texts.flatMap((text) => (0,pull_request_body/* meaningful */.dx)(text) ?? []);
}
function listMessages(commits) {
    const messages = [];
    for (const commit of commits)
        if (!(0,notes_facts/* isMergeCommit */.qV)(commit))
            messages.push(commit.message);
    return messages;
}
/** Of a pull request that changes other services too, the service's own conventional commits say what it changes here. */
function chooseSpeaker(messages, foreign) {
    if (foreign.length === 0 || !messages.every(({ type }) => type !== undefined && commit_title/* KNOWN_TYPES */.EE.has(type)))
        return undefined;
    const type = pickType(messages);
    return messages.find(({ breaking }) => breaking) ?? messages.find((message) => message.type === type);
}
function readEntry(unit, said, { entry, index, carries, several }, policy) {
    const { notes, title, labels, own } = said;
    const named = entry ?? title ?? own;
    const type = entry?.type ?? title?.type ?? own.type ?? pickType(said.messages);
    const migration = listMeaningful(entry?.breakingNote, ...(carries ? said.migration : []));
    const number = unit.number === undefined ? unit.head.sha : `#${unit.number}`;
    return {
        id: index === 0 ? number : `${number}.${index + 1}`,
        title: readTitle(named, policy),
        details: entry === undefined || entry.body === "" ? null : entry.body,
        type: type ?? null,
        scope: (isKnownType(named.type, policy) ? (named.scope ?? own.scope) : undefined) ?? null,
        breaking: (entry?.breaking ?? false) || (carries && said.breaking),
        migration: migration.length === 0 ? null : [...new Set(migration)].join("\n\n"),
        customers: index === 0 ? (notes.customers ?? null) : null,
        workaround: index === 0 ? (notes.workaround ?? null) : null,
        faq: index === 0 ? notes.faq : [],
        section: chooseSection(policy.sections, type, several && entry?.type !== undefined ? [] : labels),
        pullRequest: unit.number === undefined ? null : { number: unit.number, url: unit.pull?.url ?? "" },
        sha: unit.head.sha,
        commits: unit.commits.map(({ sha }) => sha),
        labels,
        authors: listAuthors(unit),
        backportOf: unit.commits.find(isPick)?.message.cherryPickedFrom[0] ?? null,
    };
}
function isPick({ message }) {
    return message.cherryPickedFrom.length > 0;
}
function isKnownType(type, policy) {
    return (type === undefined ||
        commit_title/* KNOWN_TYPES */.EE.has(type) ||
        [...policy.sections, ...policy.hidden].some(({ types }) => types.includes(type)));
}
/** The title as people wrote it: a prefix goes only when it is a type, and a revert keeps saying that it is one. */
function readTitle(message, policy) {
    if (message.header === "")
        return "(no message)";
    if (!isKnownType(message.type, policy))
        return message.header;
    return message.type === "revert" ? `Revert "${message.description}"` : message.description;
}
/** GitHub writes the pull request's title as the merge commit's body; `fix: x` there looks like a trailer. */
function readMergeTitle({ message }) {
    if (!message.isMerge)
        return undefined;
    const trailer = message.trailers[0];
    const line = message.body.split("\n")[0]?.trim() || (trailer === undefined ? "" : `${trailer.key}: ${trailer.value}`);
    return line === "" ? undefined : (0,release_commits/* parseCommitMessage */.o)(line);
}
function pickType(messages) {
    const types = messages.flatMap(({ type }) => (type === undefined ? [] : [type]));
    return TYPE_ORDER.find((type) => types.includes(type)) ?? (types.length === messages.length ? types[0] : undefined);
}
/** A label is deliberate and goes before the type. */
function chooseSection(sections, type, labels) {
    const lower = labels.map((label) => label.toLowerCase());
    const byLabel = lower.length === 0
        ? undefined
        : sections.find((section) => section.labels.some((label) => lower.includes(label.toLowerCase())));
    const found = byLabel ?? (type === undefined ? undefined : sections.find(({ types }) => types.includes(type)));
    return found?.title ?? OTHER_SECTION;
}
/** The name of the first rule that hides the change of the unit. */
function findHidingRule(unit, { change, notes }, rules, matches) {
    if (notes.override?.kind === "none")
        return "release note: none";
    const labels = change.labels.map((label) => label.toLowerCase());
    return rules.find((rule) => {
        if (change.type !== null && rule.types.includes(change.type))
            return true;
        if (rule.labels.some((label) => labels.includes(label.toLowerCase())))
            return true;
        if (rule.authors.length > 0 && isByOne(unit, rule.authors))
            return true;
        if (rule.paths.length === 0)
            return false;
        const plain = unit.commits.filter((commit) => !(0,notes_facts/* isMergeCommit */.qV)(commit));
        return (plain.length > 0 &&
            plain.every(({ paths }) => paths !== undefined && paths.length > 0 && paths.every((path) => matches(rule.paths, path))));
    })?.rule;
}
function isByOne(unit, authors) {
    const own = [unit.pull?.author ?? "", ...unit.commits.map(({ author }) => author)].map((name) => name.toLowerCase());
    return authors.some((author) => own.includes(author.toLowerCase()));
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/reverts.ts
/** Pairs reverts with what they take back: by SHA, by `Reverts o/r#N`, by title; a revert of a revert brings it back. */


/** The net effect of all reverts of the range. A revert of something released before is a change and stays. */
function settleReverts(units, commits) {
    const found = listReverts(units);
    if (found.length === 0)
        return { cancelled: new Map(), wasGone: () => false };
    const position = new Map(commits.map((commit, order) => [commit.sha, order]));
    found.sort(([a], [b]) => position.get(a.at(-1)) - position.get(b.at(-1)));
    const index = indexUnits(units);
    const operations = new Map();
    const cancelled = new Map();
    const takenBack = new Set();
    const unpaired = new Map();
    /** By SHA, oldest first: since which place in the order a change is gone, or back. */
    const turns = new Map();
    let now = 0;
    const flip = (sha, { by, back }, seen) => {
        if (back)
            takenBack.add(sha);
        else
            takenBack.delete(sha);
        const operation = operations.get(sha);
        if (operation === undefined) {
            if (back)
                cancelled.set(sha, by);
            else
                cancelled.delete(sha);
            turns.set(sha, [...(turns.get(sha) ?? []), { since: now, gone: back }]);
            return;
        }
        // The commit is itself a revert: taking it back brings back what it took, and the other way round.
        if (operation.active === !back || seen.has(operation))
            return;
        seen.add(operation);
        operation.active = !back;
        for (const target of operation.targets)
            flip(target, { by: sha, back: operation.takes !== back }, seen);
    };
    for (const [by, reverts] of found) {
        const head = by.at(-1);
        now = position.get(head);
        const { targets, takes } = findTargets(reverts, by, { index, position, takenBack, unpaired });
        if (targets.length === 0) {
            if (reverts.whole)
                for (const name of namesOf(reverts, index))
                    unpaired.set(name, by);
            continue;
        }
        const operation = { targets, takes, active: true };
        // What only mentions a revert brings a change of its own and stays.
        if (reverts.whole)
            for (const sha of by) {
                operations.set(sha, operation);
                cancelled.set(sha, targets.at(-1));
            }
        for (const target of targets)
            flip(target, { by: head, back: takes }, new Set());
    }
    const wasGone = (sha, at) => turns.get(sha)?.findLast(({ since }) => since < position.get(at))?.gone ?? false;
    return { cancelled, wasGone };
}
/** What a later `Reapply` may call that which this one took back. */
function namesOf({ pullRequests, title, scope }, index) {
    const names = pullRequests.filter(({ repository }) => isHere(repository, index)).map(({ number }) => `#${number}`);
    return title === undefined ? names : [...names, normalize(title), shorten(scope, title)];
}
/** Who reverts what: a unit whose title or description says so, else the single commit. */
function listReverts(units) {
    const found = [];
    for (const unit of units) {
        if (unit.pull === undefined && unit.commits.every(({ message }) => message.reverts === undefined))
            continue;
        const own = unit.pull === undefined ? undefined : readReverts(`${unit.pull.title}\n\n${unit.pull.body}`);
        const plain = unit.commits.filter((commit) => !(0,notes_facts/* isMergeCommit */.qV)(commit));
        const whole = own ?? (unit.commits.length > 1 ? undefined : unit.head.message.reverts);
        if (whole !== undefined) {
            const shas = plain.flatMap(({ message }) => message.reverts?.shas ?? []);
            found.push([unit.commits.map(({ sha }) => sha), { ...whole, shas: [...new Set([...whole.shas, ...shas])] }]);
            continue;
        }
        for (const commit of plain) {
            const reverts = commit.message.reverts;
            if (reverts !== undefined)
                found.push([[commit.sha], reverts]);
        }
    }
    return found;
}
/** Only a title of the form of a revert makes a whole pull request one; a sentence in a description does not. */
function readReverts(text) {
    const { reverts } = (0,release_commits/* parseCommitMessage */.o)(text);
    return reverts?.whole === true || reverts?.reapplied !== undefined ? reverts : undefined;
}
const PREFIX = 7;
function indexUnits(units) {
    const unitOf = new Map();
    const byNumber = new Map();
    const byTitle = new Map();
    const byPrefix = new Map();
    const add = (map, key, value) => {
        const list = map.get(key);
        if (list === undefined)
            map.set(key, [value]);
        else
            list.push(value);
    };
    for (const unit of units) {
        if (unit.number !== undefined)
            byNumber.set(unit.number, unit);
        for (const commit of unit.commits) {
            unitOf.set(commit.sha, unit);
            add(byPrefix, commit.sha.slice(0, PREFIX), commit.sha);
            for (const title of titlesOf(commit))
                add(byTitle, title, commit);
        }
        if (unit.pull !== undefined) {
            add(byTitle, normalize(unit.pull.title), unit.head);
            for (const title of shortTitlesOf((0,release_commits/* parseCommitMessage */.o)(unit.pull.title)))
                add(byTitle, title, unit.head);
        }
    }
    const url = units.find(({ pull }) => pull !== undefined)?.pull?.url ?? "";
    const repository = /\/([\w.-]+\/[\w.-]+)\/pull\/\d+$/.exec(url)?.[1]?.toLowerCase();
    return { repository, unitOf, byNumber, byTitle, byPrefix };
}
/** As written, and as the header reads without pictures or another mark before its type. */
function titlesOf({ message }) {
    const { header, type, scope, breaking, description } = message;
    const titles = [normalize(header), normalize(description)];
    if (type !== undefined) {
        const head = `${type}${scope === undefined ? "" : `(${scope})`}`;
        titles.splice(1, 1, normalize(`${head}: ${description}`), ...shortTitlesOf(message));
        if (breaking)
            titles.push(normalize(`${head}!: ${description}`));
    }
    return [...new Set(titles)];
}
/** What `revert(cart): sums` calls `feat(cart): sums`. */
function shortTitlesOf({ type, scope, description }) {
    return type === undefined || type === "revert" ? [] : [shorten(scope, description)];
}
function shorten(scope, description) {
    return normalize(`(${scope ?? ""}): ${description}`);
}
function normalize(title) {
    const text = title.trim();
    const bare = text.endsWith(")") ? text.replace(/(?<!\s)\s*\(#\d{1,10}\)$/, "") : text;
    return (/\s\s|[^\S ]/.test(bare) ? bare.replace(/\s+/g, " ") : bare).toLowerCase();
}
function findTargets(reverts, by, range) {
    const named = findNamed(reverts, by, range);
    const { reapplied, title } = reverts;
    // A SHA or number that is not in the range means something released before: its title may not be guessed at.
    const isPrecise = reverts.pullRequests.length > 0 || reverts.shas.length > 0;
    if (named.length > 0)
        return { targets: named, takes: true };
    if (reapplied !== undefined)
        return findReapplied(reapplied, by, range);
    if (isPrecise || title === undefined)
        return { targets: [], takes: true };
    const find = (key) => findTitled(key, by, range, (sha) => !range.takenBack.has(sha));
    const [exact, short] = [normalize(title), shorten(reverts.scope, title)];
    // `revert(cart): sums` names its scope and no type; what is quoted is the whole title.
    const targets = reverts.scope === undefined ? (find(exact) ?? find(short)) : (find(short) ?? find(exact));
    return { targets: targets ?? [], takes: true };
}
/** What the SHAs and numbers of the message mean, in the range. */
function findNamed(reverts, by, { index }) {
    const own = new Set(by);
    const found = new Set();
    const addUnit = (unit) => {
        for (const { sha } of unit.commits)
            if (!own.has(sha))
                found.add(sha);
    };
    for (const { repository, number } of reverts.pullRequests) {
        if (!isHere(repository, index))
            continue;
        const unit = index.byNumber.get(number);
        if (unit !== undefined)
            addUnit(unit);
    }
    for (const prefix of reverts.shas) {
        const matches = (index.byPrefix.get(prefix.slice(0, PREFIX)) ?? []).filter((sha) => sha.startsWith(prefix));
        if (matches.length !== 1 || own.has(matches[0]))
            continue;
        const unit = index.unitOf.get(matches[0]);
        const commit = unit.commits.find(({ sha }) => sha === matches[0]);
        if ((0,notes_facts/* isMergeCommit */.qV)(commit))
            addUnit(unit);
        else
            found.add(commit.sha);
    }
    return [...found];
}
function isHere(repository, index) {
    return repository === undefined || index.repository === undefined || repository === index.repository;
}
/** What was taken back under the title or number comes back; where that was released before, its revert does not count. */
function findReapplied(reapplied, by, range) {
    const isGone = (sha) => range.takenBack.has(sha);
    if ("number" in reapplied) {
        const shas = range.index.byNumber.get(reapplied.number)?.commits.map(({ sha }) => sha) ?? [];
        const targets = shas.filter((sha) => !by.includes(sha) && isGone(sha));
        if (targets.length > 0)
            return { targets, takes: false };
        return { targets: range.unpaired.get(`#${reapplied.number}`) ?? [], takes: true };
    }
    const keys = [normalize(reapplied.title), ...shortTitlesOf((0,release_commits/* parseCommitMessage */.o)(reapplied.title))];
    for (const key of keys) {
        const targets = findTitled(key, by, range, isGone)?.filter(isGone);
        if (targets !== undefined)
            return { targets, takes: false };
    }
    const unpaired = keys.map((key) => range.unpaired.get(key)).find((found) => found !== undefined);
    return { targets: unpaired ?? [], takes: true };
}
/** The last commit before of that title, or the whole unit that it speaks for. */
function findTitled(key, by, { index, position }, isMeant) {
    const before = position.get(by[0]);
    const candidate = (index.byTitle.get(key) ?? [])
        .filter(({ sha }) => !by.includes(sha) && position.get(sha) < before && isMeant(sha))
        .at(-1);
    if (candidate === undefined)
        return undefined;
    const unit = index.unitOf.get(candidate.sha);
    return unit.head.sha === candidate.sha
        ? unit.commits.map(({ sha }) => sha).filter((sha) => !by.includes(sha))
        : [candidate.sha];
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/units.ts
/** Groups commits under the pull requests that brought them: squash, merge and rebase styles, stacked ones too. */



/**
 * Units in the order of their first commit; every commit is in exactly one. `commits` are oldest first; `brought` is `traceMerges` of
 * the whole range, those of other services too, without which it is not known which merge brought what.
 */
function groupCommits(commits, pulls, 
/** Pull requests that GitHub names for a commit whose message names none (rebase merges). */
pullOfCommit = new Map(), brought = traceMerges(commits, pullOfCommit)) {
    const units = [];
    const byNumber = new Map();
    for (const commit of commits) {
        const number = numberOf(commit, brought.get(commit.sha), pulls, pullOfCommit);
        if (number === undefined) {
            units.push({ pull: undefined, number, commits: [commit], head: commit });
            continue;
        }
        const known = byNumber.get(number);
        if (known !== undefined) {
            known.push(commit);
            continue;
        }
        const own = [commit];
        byNumber.set(number, own);
        units.push({ pull: pulls.get(number), number, commits: own, head: commit });
    }
    if (byNumber.size === 0)
        return units;
    return units.map((unit) => {
        const head = unit.commits.findLast(({ message }) => message.pullRequest === unit.number) ?? unit.commits.at(-1);
        return head === unit.head ? unit : { ...unit, head };
    });
}
function numberOf(commit, brought, pulls, pullOfCommit) {
    const named = commit.message.pullRequest;
    if ((0,notes_facts/* isMergeCommit */.qV)(commit) && commit.message.isMerge && named !== undefined)
        return named;
    // `(#12)` may just as well be an issue: it counts when a pull request of that number is known.
    const asked = pullOfCommit.get(commit.sha);
    const pull = named === undefined ? undefined : pulls.get(named);
    if (pull !== undefined && (asked === named || !isOfReverted(commit, pull)))
        return named;
    return asked ?? brought;
}
/** Whether the number is part of what is reverted: `revert: fix: sums (#12)` of a pull request #12 that reverts nothing. */
function isOfReverted({ message }, pull) {
    return (message.type === "revert" &&
        message.reverts?.whole === true &&
        (0,release_commits/* parseCommitMessage */.o)(pull.title).reverts?.whole !== true);
}
/** Which pull request brought a commit in by a merge; commits of the main line are brought by none. */
function traceMerges(commits, pullOfCommit = new Map()) {
    const within = (0,merges/* traceOuterMerges */.c)(commits);
    if (within.size === 0)
        return new Map();
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    const brought = new Map();
    for (const { sha } of commits)
        for (let merge = within.get(sha); merge !== undefined; merge = within.get(merge)) {
            const number = bySha.get(merge).message.pullRequest ?? pullOfCommit.get(merge);
            if (number === undefined)
                continue;
            brought.set(sha, number);
            break;
        }
    return brought;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/changes.ts
/** What a release changes: its commits under the pull requests that brought them, without what was reverted or is another service's. */






/** Pure: the same facts in any order give the same changes. The notes show them and every gate judges them. */
function readChanges(facts, policy, matches) {
    const pulls = new Map(facts.pulls.map((pull) => [pull.number, pull]));
    const commits = (0,range_commit/* sortCommits */.N)(applyPullPaths(facts, pulls, matches));
    const fates = new Map();
    for (const commit of commits)
        if (isForeign(commit, facts.servicePaths, matches))
            fates.set(commit.sha, { kind: "hidden", rule: "other service" });
    if (fates.size > 0)
        for (const sha of listForeignMerges(commits, fates))
            fates.set(sha, { kind: "hidden", rule: "other service" });
    const brought = traceMerges(commits, facts.pullOfCommit);
    const foreignOf = fates.size === 0
        ? new Map()
        : groupForeign(groupCommits(commits, pulls, facts.pullOfCommit, brought), fates);
    const own = fates.size === 0 ? commits : commits.filter(({ sha }) => !fates.has(sha));
    const units = groupCommits(own, pulls, facts.pullOfCommit, brought);
    const carriers = listCarrierUnits(units, commits);
    const { cancelled, wasGone } = settleReverts(units, own);
    for (const [sha, by] of cancelled)
        fates.set(sha, { kind: "reverted", by });
    for (const [sha, from] of pairBackports(own, units, wasGone))
        if (!fates.has(sha))
            fates.set(sha, { kind: "backported", from });
    const shown = [];
    const hidden = [];
    const seen = [];
    for (const unit of units) {
        const gone = unit.commits.find(({ sha }) => fates.has(sha));
        const live = gone === undefined ? unit.commits : unit.commits.filter(({ sha }) => !fates.has(sha));
        if (live.length === 0)
            continue;
        if (gone !== undefined && live.every(notes_facts/* isMergeCommit */.qV)) {
            // Only the merge commit is left of a pull request whose commits were all taken back or came from elsewhere.
            for (const { sha } of live)
                fates.set(sha, fates.get(gone.sha));
            continue;
        }
        const { changes, notes } = readUnit(unit, { live, foreign: foreignOf.get(unit.number) ?? [] }, policy);
        const carries = carriers.has(unit);
        const carried = carries ? "merge of other pull requests" : nameCarriedBranch(unit);
        const rules = changes.map((change) => isForReaders(change) ? undefined : (carried ?? findHidingRule(unit, { change, notes }, policy.hidden, matches)));
        const visible = changes.filter((_, index) => rules[index] === undefined);
        if (carried === undefined)
            for (const change of changes)
                if (!visible.includes(change))
                    hidden.push(change);
        if (visible.length === 0) {
            for (const { sha } of live)
                fates.set(sha, { kind: "hidden", rule: rules[0] });
            continue;
        }
        shown.push(...visible);
        seen.push(unit);
        const face = live.includes(unit.head) ? unit.head : live.at(-1);
        for (const { sha } of live)
            fates.set(sha, { kind: sha === face.sha ? "shown" : "grouped", change: visible[0].id });
    }
    return { commits, fates, changes: shown, hidden, units: seen };
}
/** What asks something of its readers is shown, whatever a rule says. */
function isForReaders({ breaking, migration }) {
    return breaking || migration !== null;
}
/** A merge without a pull request brings commits that are changes themselves. */
function nameCarriedBranch(unit) {
    return unit.number === undefined && unit.commits.every(notes_facts/* isMergeCommit */.qV) ? "merge of a branch" : undefined;
}
/**
 * What a pull request changes speaks for its commits: GitHub names no paths of single commits, and with a clone the answer must be
 * the same.
 */
function applyPullPaths(facts, pulls, matches) {
    if (facts.pulls.every(({ paths }) => paths === undefined))
        return facts.commits;
    const { pullOfCommit = new Map() } = facts;
    const speaking = listSpeakingPulls({ ...facts, pullOfCommit }, matches);
    return facts.commits.map((commit) => {
        const number = pullOfCommit.get(commit.sha) ?? 0;
        const paths = speaking.has(number) ? pulls.get(number)?.paths : undefined;
        return paths === undefined || (0,notes_facts/* isMergeCommit */.qV)(commit) ? commit : { ...commit, paths };
    });
}
/**
 * Pull requests whose paths are known and speak for each of their commits. Not those that bring other pull requests, nor those of
 * several commits that change more than the service: their commits have paths of their own, or none that are known.
 */
function listSpeakingPulls(facts, matches) {
    const { commits, pulls, pullOfCommit, servicePaths } = facts;
    const carriers = listCarriers(commits, pullOfCommit);
    const sizes = new Map();
    for (const commit of commits) {
        const number = pullOfCommit.get(commit.sha);
        if (number !== undefined && !(0,notes_facts/* isMergeCommit */.qV)(commit))
            sizes.set(number, (sizes.get(number) ?? 0) + 1);
    }
    const isMixed = (paths) => {
        const inside = paths.filter((path) => matches(servicePaths, path)).length;
        return servicePaths.length > 0 && inside > 0 && inside < paths.length;
    };
    return new Set(pulls.flatMap(({ number, paths }) => paths === undefined || carriers.has(number) || ((sizes.get(number) ?? 0) > 1 && isMixed(paths)) ? [] : [number]));
}
/** Pull requests whose merge holds commits of others. */
function listCarriers(commits, numberOf) {
    const within = (0,merges/* traceOuterMerges */.c)(commits);
    const carriers = new Set();
    for (const { sha } of commits) {
        const own = numberOf.get(sha);
        if (own === undefined)
            continue;
        for (let merge = within.get(sha); merge !== undefined; merge = within.get(merge)) {
            const outer = numberOf.get(merge);
            if (outer === undefined || outer === own)
                continue;
            if (carriers.has(outer))
                break;
            carriers.add(outer);
        }
    }
    return carriers;
}
/** Release pull requests, and merges of a branch of merged ones: every commit that they brought is another's. */
function listCarrierUnits(units, commits) {
    if (!commits.some(notes_facts/* isMergeCommit */.qV))
        return new Set();
    const shas = new Set(commits.map(({ sha }) => sha));
    const isCarrier = (unit) => unit.number !== undefined &&
        unit.commits.every(notes_facts/* isMergeCommit */.qV) &&
        unit.commits.some(({ parents }) => parents.slice(1).some((parent) => shas.has(parent)));
    return new Set(units.filter(isCarrier));
}
/** Number of the pull request → the commits that it brought to other services. */
function groupForeign(units, fates) {
    return new Map(units.map(({ number, commits }) => [
        number,
        number === undefined ? [] : commits.filter(({ sha }) => fates.has(sha)),
    ]));
}
/**
 * A merge is another service's when everything that it brought is; one that brought nothing, such as main into a topic branch,
 * goes with the merge that holds it. `commits` are oldest first.
 */
function listForeignMerges(commits, fates) {
    const within = (0,merges/* traceOuterMerges */.c)(commits);
    const brought = new Map();
    for (const commit of commits) {
        if ((0,notes_facts/* isMergeCommit */.qV)(commit))
            continue;
        for (let merge = within.get(commit.sha); merge !== undefined; merge = within.get(merge)) {
            const tally = brought.get(merge) ?? { all: 0, foreign: 0 };
            tally.all += 1;
            tally.foreign += fates.has(commit.sha) ? 1 : 0;
            brought.set(merge, tally);
        }
    }
    const isForeignMerge = (sha) => {
        let merge = sha;
        while (merge !== undefined && !brought.has(merge))
            merge = within.get(merge);
        const tally = brought.get(merge ?? "");
        return tally !== undefined && tally.all === tally.foreign;
    };
    return commits.filter((commit) => (0,notes_facts/* isMergeCommit */.qV)(commit) && isForeignMerge(commit.sha)).map(({ sha }) => sha);
}
function isForeign(commit, globs, matches) {
    if (globs.length === 0 || (0,notes_facts/* isMergeCommit */.qV)(commit) || commit.paths === undefined)
        return false;
    return !commit.paths.some((path) => matches(globs, path));
}
/**
 * Commits of the range that are the same change as another one there: by the trailer of `git cherry-pick -x`, or by what every
 * cherry-pick keeps, the author, the time of writing and the title. The first one stays. What was reverted before is brought
 * back by a later pick, which is a change again.
 */
function pairBackports(commits, units, wasGone) {
    const pairs = new Map();
    // Both are needed by few ranges only.
    let unitOf;
    const areOfOneUnit = (a, b) => {
        unitOf ??= new Map(units.flatMap((unit) => unit.commits.map((commit) => [commit.sha, unit])));
        return unitOf.get(a.sha) === unitOf.get(b.sha);
    };
    let bySha;
    /** By the time of writing, which two commits rarely share: only those that do are compared by their looks. */
    const byTime = new Map();
    const byLook = new Map();
    const pair = (copy, source) => {
        if (copy.sha === source.sha || pairs.has(source.sha) || pairs.has(copy.sha))
            return;
        if (!wasGone(source.sha, copy.sha))
            pairs.set(copy.sha, source.sha);
    };
    for (const commit of commits) {
        if ((0,notes_facts/* isMergeCommit */.qV)(commit))
            continue;
        for (const from of commit.message.cherryPickedFrom) {
            bySha ??= new Map(commits.map((held) => [held.sha, held]));
            const source = bySha.get(from) ?? (from.length < 40 ? commits.find(({ sha }) => sha.startsWith(from)) : undefined);
            if (source !== undefined)
                pair(commit, source);
        }
        if (commit.authoredAt === undefined)
            continue;
        const sameTime = byTime.get(commit.authoredAt);
        if (sameTime === undefined) {
            byTime.set(commit.authoredAt, commit);
            continue;
        }
        const look = lookOf(commit);
        const first = lookOf(sameTime) === look ? sameTime : byLook.get(look);
        if (first === undefined)
            byLook.set(look, commit);
        // Two alike within a pull request are its own work; a squash merge and its copy both name it.
        else if (commit.message.pullRequest !== undefined || !areOfOneUnit(first, commit))
            pair(commit, first);
    }
    return pairs;
}
function lookOf({ authoredAt, author, message }) {
    return `${authoredAt}\n${message.header}\n${author}`;
}


/***/ }),

/***/ 98314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ toNotedPull),
/* harmony export */   hW: () => (/* binding */ toNoteCommit),
/* harmony export */   qV: () => (/* binding */ isMergeCommit)
/* harmony export */ });
/* harmony import */ var _release_commits_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59892);
/** What the notes are made from, as plain data: commits of the range, their pull requests, the known issues. */

/** By its parents: the words of a message prove no merge, and GitHub lets people edit them. */
function isMergeCommit(commit) {
    return commit.parents.length > 1;
}
/** `newcomers` as in `NotesContext`; nobody is called new where history was not asked. */
function toNotedPull(pull, newcomers = new Set()) {
    const { number, title, body = "", labels, author, authorIsBot = false, url, files, incomplete } = pull;
    return {
        number,
        title,
        body,
        labels,
        author,
        authorIsBot,
        firstContribution: newcomers.has(pull.outsider ?? ""),
        url,
        ...(incomplete !== undefined || files.length === 0 ? {} : { paths: files.map(({ path }) => path) }),
    };
}
/** The commit of a range as the notes read it. */
function toNoteCommit(commit) {
    const { sha, parents, author, date, authoredAt, message, paths } = commit;
    return { sha, parents, author, date, authoredAt, message: (0,_release_commits_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseCommitMessage */ .o)(message), paths };
}


/***/ }),

/***/ 7470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ listCoAuthors),
/* harmony export */   i: () => (/* binding */ readCoAuthor)
/* harmony export */ });
/** Reads whom a commit's message names as co-authors, as far as GitHub logins can be told from it. */
const ADDRESS = /^(?:\d{1,20}\+)?([a-z0-9][a-z0-9-]{0,38}(?:\[bot\])?)@users\.noreply\.github\.com$/i;
/** Lower-case logins of `Co-authored-by` lines whose address is GitHub's own. */
function listCoAuthors(message) {
    return message.split("\n").flatMap((line) => {
        if (!/^co-authored-by:/i.test(line))
            return [];
        const { name, isLogin } = readCoAuthor(line.slice(line.indexOf(":") + 1));
        return isLogin ? [name.toLowerCase()] : [];
    });
}
/** The value of a `Co-authored-by` line: the login where the address is GitHub's own, else the name as written. */
function readCoAuthor(value) {
    const from = value.lastIndexOf("<");
    const address = from < 0 ? "" : value.slice(from + 1, value.lastIndexOf(">")).trim();
    const login = ADDRESS.exec(address)?.[1];
    return {
        name: login ?? (from < 0 ? value : value.slice(0, from)).trim().replace(/^@(?=[a-z0-9])/i, ""),
        isLogin: login !== undefined,
        address,
    };
}


/***/ }),

/***/ 63897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   Yt: () => (/* binding */ findKnownGood)
/* harmony export */ });
/* unused harmony exports selectForTarget, findHeld, holdsVerified */
/* harmony import */ var _deployment_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80110);
/** What an environment runs, what it can go back to and what must not return: read from its deployments (docs/architecture.md). */

/**
 * The history of one environment and, where given, one service and one target. Deployments of other environments,
 * services, targets or writers are left out; their order does not matter.
 */
function readHistory(deployments, scope) {
    const inScope = deployments
        .filter(({ environment, payload }) => payload !== null &&
        environment === scope.environment &&
        payload.environment === scope.environment &&
        payload.service === scope.service)
        // A payload that names another commit than its deployment is forged or broken, and proves nothing.
        .filter(({ sha, payload }) => payload.sha === sha);
    const ours = selectForTarget(inScope, scope.target ?? null, scope.coming).sort(newestFirst);
    const quarantined = new Set(ours.filter((one) => (0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .isQuarantining */ .Gj)(one, scope.target ?? null)).map(({ sha }) => sha));
    const succeeded = ours.filter((deployment) => hasStatus(deployment, "success", "")).map(describeRelease);
    const active = succeeded[0];
    const begun = ours.find(_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .hasBegun */ .SU);
    return {
        active,
        lastKnownGood: active === undefined ? undefined : findTarget(succeeded, quarantined, active),
        quarantined,
        succeeded,
        disturbedBy: begun?.id === active?.deploymentId ? undefined : begun,
        open: ours.filter((deployment) => {
            const state = (0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .latestStatus */ .Ux)(deployment)?.state;
            return state === undefined || state === "pending" || state === "queued" || state === "in_progress";
        }),
    };
}
/**
 * Of the deployments to one environment and for one service, those that changed what runs at a target. One to the whole environment
 * counts for a target that was deployed to before it. For a target that was not, it counts while the other targets held no commit since
 * that this one was never given: a target that was added later never ran what the environment held before. One that quarantines its
 * commit there always counts. Null selects all.
 */
function selectForTarget(deployments, target, coming) {
    if (target === null)
        return [...deployments];
    const made = (fact) => (fact.payload === null ? null : (0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .targetOf */ .$r)(fact.payload));
    const own = deployments.filter((fact) => made(fact) === target);
    const given = new Set([...own.map(({ sha }) => sha), coming]);
    const missed = deployments.filter((fact) => fact.payload !== null &&
        // One that was rolled back went to what it had before, and got nothing new.
        fact.payload.kind === "deploy" &&
        ![null, target].includes(made(fact)) &&
        !given.has(fact.sha) &&
        hasStatus(fact, "success", "") &&
        !(0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .isQuarantining */ .Gj)(fact, null));
    const isNewer = (a, b) => newestFirst(a, b) < 0;
    return deployments.filter((fact) => {
        if (fact.payload === null)
            return true;
        if (!(0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .concernsTarget */ .ZC)(fact.payload, target))
            return false;
        if (made(fact) === target || (0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .isQuarantining */ .Gj)(fact, target) || own.some((older) => isNewer(fact, older)))
            return true;
        return !missed.some((other) => other.sha !== fact.sha && isNewer(other, fact));
    });
}
/**
 * What a target certainly runs: the newest deployment, when it was made to exactly that target and nothing began to change it since.
 * Null asks for the whole environment. `history` is that of the target. One to the whole environment proves nothing of a target,
 * which may not have existed then, and one to a target nothing of the whole.
 */
function findHeld(history, target) {
    const { active, disturbedBy } = history;
    return active !== undefined && disturbedBy === undefined && targetOf(active.payload) === target ? active : undefined;
}
/**
 * What a rollback of the deployment `badId` brings back: the newest one before it that was verified, has
 * another SHA and was never rolled back. Undefined: there is nothing to roll back to.
 */
function findKnownGood(history, bad) {
    return findTarget(history.succeeded, history.quarantined, bad);
}
/** Whether the target, or with null the whole environment, now runs this SHA, deployed and verified. What a later stage may require. */
function holdsVerified(history, sha, target) {
    const held = findHeld(history, target);
    return held?.sha === sha && held.verified && !history.quarantined.has(sha);
}
function findTarget(succeeded, quarantined, from) {
    return succeeded.find((release) => isOlder(release, from) && release.verified && release.sha !== from.sha && !quarantined.has(release.sha));
}
function describeRelease(deployment) {
    const payload = deployment.payload;
    return {
        deploymentId: deployment.id,
        createdAt: deployment.createdAt,
        version: payload.version,
        tag: payload.tag,
        sha: deployment.sha,
        payload,
        verified: hasStatus(deployment, "success", _deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .VERIFIED */ .zX),
    };
}
function hasStatus(deployment, state, prefix) {
    return deployment.statuses.some((status) => status.state === state && status.description.startsWith(prefix));
}
function newestFirst(a, b) {
    return Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id;
}
function isOlder(a, b) {
    const difference = Date.parse(a.createdAt) - Date.parse(b.createdAt);
    return difference < 0 || (difference === 0 && a.deploymentId < b.deploymentId);
}


/***/ }),

/***/ 27835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ decideIdentity),
/* harmony export */   d0: () => (/* binding */ decideType),
/* harmony export */   jU: () => (/* binding */ listCandidates),
/* harmony export */   m2: () => (/* binding */ auditType)
/* harmony export */ });
/* harmony import */ var _version_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51725);

/**
 * Tags of the pattern with a lower version, nearest first; prereleases only when the new release is one.
 * The order in which reachability is worth looking up: the first reachable one is the previous release.
 */
function listCandidates(release, pattern, tags) {
    return parseCandidates(release, pattern, tags).map(({ tag }) => tag);
}
/** The release's identity from its version, its commit and the tags of the repository. */
function decideIdentity(facts) {
    const { release, sha, pattern, tags } = facts;
    const reachable = parseCandidates(release, pattern, tags).filter(({ tag }) => tag.reachable === true);
    const previous = reachable[0];
    const stable = reachable.find(({ version }) => version.prerelease.length === 0);
    return {
        version: release.version,
        tag: release.tag,
        sha,
        type: decideType(release, stable?.version),
        prerelease: release.prerelease.length > 0,
        ...(release.versioning === "semver" ? {} : { versioning: release.versioning }),
        ...(previous === undefined ? {} : { previous: describe(previous) }),
        ...(stable === undefined ? {} : { previousStable: describe(stable) }),
    };
}
/**
 * By the first number that differs from the last full release. A first release is never a patch: a hotfix needs
 * something to fix, and would otherwise be let off with less.
 */
function decideType(release, previous) {
    if (release.versioning === "calver")
        return decideCalendarType(release, previous);
    if (previous === undefined)
        return release.major > 0 && release.minor === 0 && release.patch === 0 ? "major" : "minor";
    if (release.major !== previous.major)
        return "major";
    return release.minor !== previous.minor ? "minor" : "patch";
}
/**
 * A date promises nothing, so a later date is a minor. A patch is what the policy's `calver` calls one by its MICRO; without it only
 * what adds a number to the last release (`24.04.1` after `24.04`), for the third number of `2026.08.2` may just as well be a day.
 */
function decideCalendarType(release, previous) {
    if (previous === undefined)
        return "minor";
    const numbers = (0,_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .listNumbers */ .dw)(release.version);
    const before = (0,_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .listNumbers */ .dw)(previous.version);
    const changed = numbers.findIndex((number, index) => number !== (before[index] ?? (release.calendar ? 0 : undefined)));
    if (release.calendar === undefined)
        return changed < 0 || changed >= before.length ? "patch" : "minor";
    const part = release.calendar[changed];
    return part === undefined || part === "MICRO" ? "patch" : part === "MAJOR" ? "major" : "minor";
}
/** Where the changes that are still in the release say more than the number. In 0.x a breaking change may come with a minor, as semver has it. */
function auditType(identity, changes) {
    const byDate = identity.versioning === "calver";
    const unstable = byDate || identity.version.startsWith("0.");
    const larger = byDate ? "under a new calendar version" : `as a ${unstable ? "minor" : "major"}`;
    return changes.flatMap(({ sha, title, type, breaking }) => {
        const what = `${sha.slice(0, 7)} "${title}"`;
        if (breaking && identity.type === "patch")
            return [
                {
                    kind: "breaking-in-patch",
                    severity: "failure",
                    sha,
                    message: `${identity.version} is a patch, but ${what} is a breaking change: release it ${larger}.`,
                },
            ];
        if (breaking && identity.type === "minor" && !unstable)
            return [
                {
                    kind: "breaking-in-minor",
                    severity: "failure",
                    sha,
                    message: `${identity.version} is a minor, but ${what} is a breaking change: release it as a major.`,
                },
            ];
        if (identity.type === "patch" && (type === "feat" || type === "feature"))
            return [
                {
                    kind: "feature-in-patch",
                    severity: "warning",
                    sha,
                    message: `${identity.version} is a patch, but ${what} is a feature: release it ${byDate ? larger : "as a minor"}.`,
                },
            ];
        return [];
    });
}
function parseCandidates(release, pattern, tags) {
    return tags
        .flatMap((tag) => {
        const version = (0,_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseTag */ .ED)(tag.name, pattern);
        return version === undefined ? [] : [{ tag, version }];
    })
        .filter(({ version }) => (0,_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, release) < 0 && (version.prerelease.length === 0 || release.prerelease.length > 0))
        .sort((a, b) => (0,_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(b.version, a.version));
}
function describe({ tag, version }) {
    return {
        version: version.version,
        tag: tag.name,
        sha: tag.sha,
        ...(version.prerelease.length > 0 ? { prerelease: true } : {}),
    };
}


/***/ }),

/***/ 96980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ traceOuterMerges)
/* harmony export */ });
/** Which merge brought each commit of a range, by the parents alone. */
/** The merge that brought each commit in, innermost first; the oldest merge of those that contain it. */
function traceOuterMerges(commits) {
    if (commits.every(({ parents }) => parents.length < 2))
        return new Map();
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    const inner = new Set(commits.flatMap((commit) => commit.parents));
    const within = new Map();
    const seen = new Set();
    const work = commits
        .filter((commit) => !inner.has(commit.sha))
        .map((commit) => ({ sha: commit.sha, merge: undefined }));
    for (let next = work.pop(); next !== undefined; next = work.pop()) {
        const chain = [];
        for (let commit = bySha.get(next.sha); commit !== undefined && !seen.has(commit.sha); commit = bySha.get(commit.parents[0] ?? "")) {
            seen.add(commit.sha);
            chain.push(commit);
            if (next.merge !== undefined)
                within.set(commit.sha, next.merge);
        }
        // The oldest merge is taken up first (pushed last), because it is the one that brought what several contain.
        for (const commit of chain)
            for (const parent of commit.parents.slice(1))
                work.push({ sha: parent, merge: commit.sha });
    }
    return within;
}


/***/ }),

/***/ 8866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pn: () => (/* binding */ assignPullRequests),
/* harmony export */   SB: () => (/* binding */ listNamed),
/* harmony export */   oV: () => (/* binding */ assignByAssociation)
/* harmony export */ });
/* harmony import */ var _commits_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59892);
/* harmony import */ var _merges_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96980);
/** A pull request as GitHub tells of it, and which merged one brought each commit of a range. */


/**
 * The pull request that GitHub names for each commit. Where it names several, the one that the commit's own message names
 * wins, else the one that was merged first. A message alone proves nothing: only merged pull requests of GitHub's answer count.
 */
function assignByAssociation(commits, pulls) {
    const named = new Map(commits.map(({ sha, named: number }) => [sha, number]));
    const assigned = new Map();
    const merged = pulls
        .filter((pull) => pull.merged)
        .sort((a, b) => (a.mergedAt ?? "").localeCompare(b.mergedAt ?? "") || a.number - b.number);
    for (const { number, mergeSha, commits: brought } of merged)
        for (const sha of [...brought, ...(mergeSha === null ? [] : [mergeSha])])
            if (named.has(sha) && (!assigned.has(sha) || named.get(sha) === number))
                assigned.set(sha, number);
    return assigned;
}
/** Every commit under the merged pull request that brought it, by GitHub's word or by the merge that holds it; linear. */
function assignPullRequests(commits, pulls) {
    const known = new Set(commits.map(({ sha }) => sha));
    const explained = new Set();
    const bringing = new Set();
    for (const pull of pulls) {
        if (!pull.merged)
            continue;
        const brought = [...pull.commits, ...(pull.mergeSha === null ? [] : [pull.mergeSha])].filter((sha) => known.has(sha));
        if (brought.length > 0)
            bringing.add(pull);
        for (const sha of brought)
            explained.add(sha);
    }
    const merges = new Set(pulls.flatMap(({ merged, mergeSha }) => (merged && mergeSha !== null ? [mergeSha] : [])));
    const within = (0,_merges_ts__WEBPACK_IMPORTED_MODULE_1__/* .traceOuterMerges */ .c)(commits);
    const isWithin = new Map();
    const isBrought = (sha) => {
        const chain = [];
        let at = sha;
        while (at !== undefined && !isWithin.has(at) && (at === sha || !merges.has(at))) {
            chain.push(at);
            at = within.get(at);
        }
        const found = at !== undefined && ((at !== sha && merges.has(at)) || isWithin.get(at) === true);
        for (const inner of chain)
            isWithin.set(inner, found);
        return found;
    };
    return {
        pulls: pulls.filter((pull) => bringing.has(pull)),
        direct: commits.filter(({ sha }) => !explained.has(sha) && !isBrought(sha)),
    };
}
/** The pull request that the message of each commit names. */
function listNamed(commits) {
    return commits.map(({ sha, message }) => ({ sha, named: (0,_commits_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseCommitMessage */ .o)(message).pullRequest }));
}


/***/ }),

/***/ 99788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ sortCommits),
/* harmony export */   S: () => (/* binding */ toRangeCommit)
/* harmony export */ });
/** A commit of a release's range, as a clone and GitHub both tell of it, and the one order in which all readers have them. */
const MESSAGE_LIMIT = 200_000;
/** The same whatever the source: times in UTC, long messages cut. */
function toRangeCommit(commit) {
    const { sha, parents, tree, author, message, madeBy = null } = commit;
    const date = toUtc(commit.date);
    return {
        sha,
        parents,
        tree,
        author,
        authoredAt: commit.authoredAt === commit.date ? date : toUtc(commit.authoredAt),
        date,
        message: (message.length > MESSAGE_LIMIT ? message.slice(0, MESSAGE_LIMIT) : message).trimEnd(),
        madeBy,
    };
}
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\+00:00|Z)$/;
function toUtc(date) {
    if (UTC.test(date))
        return `${date.slice(0, 19)}.000Z`;
    const instant = Date.parse(date);
    return Number.isNaN(instant) ? date : new Date(instant).toISOString();
}
/** Oldest first, parents before children; the same whatever order they came in. */
function sortCommits(commits) {
    if (isSorted(commits))
        return commits;
    const bySha = new Map();
    for (const commit of commits)
        bySha.set(commit.sha, { commit, instant: Date.parse(commit.date) || 0, isDone: false });
    const byDate = [...bySha.values()].sort((a, b) => a.instant - b.instant || (a.commit.sha < b.commit.sha ? -1 : 1));
    const findWaiting = ({ commit }) => {
        for (const parent of commit.parents) {
            const place = bySha.get(parent);
            if (place?.isDone === false)
                return place;
        }
        return undefined;
    };
    const sorted = [];
    const stack = [];
    for (const start of byDate) {
        for (let place = start; place !== undefined; place = stack.pop()) {
            if (place.isDone)
                continue;
            const waiting = findWaiting(place);
            if (waiting !== undefined)
                stack.push(place, waiting);
            else {
                place.isDone = true;
                sorted.push(place.commit);
            }
        }
    }
    return sorted;
}
/** Whether the order is that of `sortCommits` already, as most readers give it: by time and SHA, each after its parents, none twice. */
function isSorted(commits) {
    let last;
    let isChain = true;
    for (const commit of commits) {
        if (last !== undefined) {
            const order = compareInstants(last.date, commit.date);
            if (order > 0 || (order === 0 && commit.sha < last.sha))
                return false;
            isChain &&= commit.parents.length === 1 && commit.parents[0] === last.sha;
        }
        last = commit;
    }
    return isChain || isTopological(commits);
}
/** `2026-08-19T10:00:00.000Z`, as `toRangeCommit` writes nearly all: ordered as text, which is much quicker than to parse it. */
const PLAIN_LENGTH = 24;
function compareInstants(a, b) {
    if (a.length === PLAIN_LENGTH && b.length === PLAIN_LENGTH && a.endsWith("Z") && b.endsWith("Z"))
        return a < b ? -1 : a > b ? 1 : 0;
    return (Date.parse(a) || 0) - (Date.parse(b) || 0);
}
function isTopological(commits) {
    const waiting = new Set();
    for (const { sha } of commits)
        waiting.add(sha);
    if (waiting.size !== commits.length)
        return false;
    for (const { sha, parents } of commits) {
        waiting.delete(sha);
        for (const parent of parents)
            if (waiting.has(parent))
                return false;
    }
    return true;
}


/***/ }),

/***/ 50337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ listDirectPushers),
/* harmony export */   m: () => (/* binding */ acceptance)
/* harmony export */ });
/* harmony import */ var _policy_changes_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69331);
/* harmony import */ var _release_pull_request_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8866);
/* harmony import */ var _text_html_comments_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94493);
/* harmony import */ var _text_plural_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75313);
/* harmony import */ var _requirement_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78663);
/* harmony import */ var _reviews_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4633);
/** Acceptance: everything came through merged pull requests, and what they were to achieve is accepted. */






const acceptance = {
    id: "acceptance",
    title: "Acceptance criteria met, pull requests merged",
    guide: { line: 12, text: "All acceptance criteria met and PRs merged" },
    why: "What nobody reviewed or accepted has no place in front of customers.",
    wants: ["range", "pulls", "milestone"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        if (!facts.range.ok)
            return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)("The release's commits", facts.range.failure);
        if (!facts.pulls.ok)
            return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)("The release's pull requests", facts.pulls.failure);
        const { commits } = facts.range.value;
        if (commits.length === 0)
            return {
                verdict: "fail",
                explanation: `There is nothing to release: no commit since ${facts.release.previous?.tag ?? "the beginning"}.`,
                evidence: [],
                remedy: { who: "release-manager", what: "Tag a commit that holds a change." },
            };
        const brought = { facts, rule, commits, ...(0,_release_pull_request_ts__WEBPACK_IMPORTED_MODULE_1__/* .assignPullRequests */ .Pn)(commits, facts.pulls.value) };
        return judgePushes(brought) ?? judgeReviews(brought) ?? judgeCriteria(brought);
    },
};
function judgePushes({ facts, rule, commits, pulls, direct }) {
    const allowed = listDirectPushers(rule);
    // A root commit cannot have come through a pull request.
    const pushed = listChanging(commits, direct).filter((commit) => commit.parents.length > 0 && !allowed.includes(commit.madeBy?.toLowerCase() ?? ""));
    if (pushed.length === 0)
        return undefined;
    const names = pushed.map(({ sha, message }) => `${sha.slice(0, 7)} "${message.split("\n")[0].slice(0, 80)}"`);
    return {
        verdict: "fail",
        explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(pushed.length, "commit")} reached the release without a merged pull request: ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .r)(names)}.${describePassedOver(facts.release)}`,
        evidence: listLinks(pulls),
        remedy: {
            who: "release-manager",
            what: allowed.length === 0
                ? "Bring the change through a reviewed pull request, or name a release bot in `requirements.acceptance.settings.direct-pushes-by`."
                : "Bring the change through a reviewed pull request. Of those in `direct-pushes-by` only a commit that GitHub shows as verified counts: made through GitHub's API, or signed.",
        },
    };
}
function judgeReviews({ facts, rule, pulls }) {
    const unreviewed = listUnreviewed(facts, pulls, rule);
    if (unreviewed.length > 0)
        return {
            verdict: "fail",
            explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .r)(unreviewed.map(({ number, base }) => `#${number} was merged into ${base}`))}, not into the default branch ${facts.defaultBranch}, and nobody else with write access approved what was merged.`,
            evidence: listLinks(unreviewed),
            remedy: {
                who: "release-manager",
                what: "Have the change reviewed, or merged into the default branch. Where a ruleset protects the branch, name it in `requirements.acceptance.settings.protected-branches`.",
            },
        };
    if (pulls.length > 0)
        return undefined;
    return {
        verdict: "fail",
        explanation: "No merged pull request is in the release: zero pull requests prove nothing.",
        evidence: [],
        remedy: { who: "release-manager", what: "Release what came through pull requests." },
    };
}
/** The milestone, and the issues that the pull requests close: done, and every criterion ticked. */
function judgeCriteria({ facts, rule, commits, pulls }) {
    if (!facts.milestone.ok)
        return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)("The release's milestone", facts.milestone.failure);
    const milestone = facts.milestone.value;
    const closed = new Map(pulls.flatMap(({ closes }) => closes).map((issue) => [issue.number, issue]));
    const issues = [...closed.values()].sort((a, b) => a.number - b.number);
    const evidence = [
        ...listLinks(pulls),
        ...listLinks(issues),
        ...(milestone === null ? [] : [{ label: milestone.title, url: milestone.url }]),
    ];
    const problems = listProblems(milestone, issues);
    if (problems.length > 0)
        return {
            verdict: "fail",
            explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .r)(problems)}.`,
            evidence,
            remedy: {
                who: rule.role,
                what: "Finish, close as completed and tick what is met; move the rest out of the release.",
            },
        };
    const incomplete = (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_2__/* .judgeIncomplete */ .wR)(pulls, evidence);
    if (incomplete !== undefined)
        return incomplete;
    const proven = issues.length > 0 || (milestone !== null && milestone.closedItems > 0);
    if (!proven && (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_2__/* .readTextSetting */ .Mu)(rule, "issues", "required") !== "optional")
        return {
            verdict: "pending",
            explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(pulls.length, "pull request")} merged, but none closes an issue and no milestone ${facts.release.tag} exists: nothing says what was to be accepted.`,
            evidence,
            remedy: {
                who: rule.role,
                what: "Link the issues that the pull requests close, or sign that the criteria are met.",
            },
        };
    return {
        verdict: "pass",
        explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(commits.length, "commit")} in ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(pulls.length, "merged pull request")}; ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(issues.length, "linked issue")} closed as completed.${describePassedOver(facts.release)}`,
        evidence,
    };
}
function listProblems(milestone, issues) {
    const problems = [];
    if (milestone !== null && milestone.openItems > 0)
        problems.push(`milestone ${milestone.title} has ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(milestone.openItems, "open item")}`);
    for (const { number, state, stateReason, body } of issues) {
        if (state === "OPEN")
            problems.push(`#${number} is still open`);
        else if (stateReason === "NOT_PLANNED" || stateReason === "DUPLICATE")
            problems.push(`#${number} was closed as ${stateReason.toLowerCase().replace("_", " ")}`);
        const open = countUnticked(body);
        if (open > 0)
            problems.push(`#${number} has ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(open, "unticked criterion").replace("criterions", "criteria")}`);
    }
    return problems;
}
function listLinks(all) {
    return all.slice(0, 10).map(({ number, url }) => ({ label: `#${number}`, url }));
}
/** Tags and releases that the range does not start at, and why. */
function describePassedOver({ unreleased = [], untagged = [], }) {
    const never = unreleased.length === 0
        ? ""
        : ` ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .r)(unreleased)} ${unreleased.length === 1 ? "was" : "were"} never released; the changes since the last release are counted here.`;
    if (untagged.length === 0)
        return never;
    return `${never} No tag is at the commit that was deployed as ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .r)(untagged)}: the changes are counted from an earlier release, or from the beginning. If the tag was deleted or moved, put it back.`;
}
/**
 * Pull requests that brought commits which no accepted one did. Anybody who may push can create a branch of the policy's patterns
 * and merge into it: outside the default branch (and those that the policy names as protected) only a review by another counts.
 */
function listUnreviewed(facts, pulls, rule) {
    const { range, defaultBranch } = facts;
    if (!range.ok || defaultBranch === undefined)
        return [];
    const { commits } = range.value;
    const isProtected = matchNames((0,_requirement_ts__WEBPACK_IMPORTED_MODULE_2__/* .readListSetting */ .$y)(rule, "protected-branches", []));
    const isAccepted = (pull) => pull.base === undefined ||
        pull.base === defaultBranch ||
        isProtected(pull.base) ||
        (0,_reviews_ts__WEBPACK_IMPORTED_MODULE_4__/* .listForeignApprovals */ .Rc)(pull, commits).some((review) => review.canPush === true && (0,_reviews_ts__WEBPACK_IMPORTED_MODULE_4__/* .isOfMerged */ .e6)(review, pull));
    const accepted = pulls.filter(isAccepted);
    if (accepted.length === pulls.length)
        return [];
    const brought = listChanging(commits, (0,_release_pull_request_ts__WEBPACK_IMPORTED_MODULE_1__/* .assignPullRequests */ .Pn)(commits, accepted).direct);
    return pulls.filter((pull) => !isAccepted(pull) && (0,_release_pull_request_ts__WEBPACK_IMPORTED_MODULE_1__/* .assignPullRequests */ .Pn)(brought, [pull]).pulls.length > 0);
}
/** A branch's own name always matches: `release/[x]` is a name that git allows. */
function matchNames(patterns) {
    return (name) => patterns.includes(name) || (0,_policy_changes_ts__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(patterns, name);
}
/**
 * Those of `some` that change a file themselves. A merge whose files are those of one of its parents, and that drops nothing of the
 * others, only carries what was brought before, and each of that is judged by itself (git-flow: develop or a release branch into
 * main).
 */
function listChanging(commits, some) {
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    return some.filter(({ parents, tree }) => {
        const kept = parents.length < 2 ? undefined : parents.find((parent) => bySha.get(parent)?.tree === tree);
        if (kept === undefined || tree === undefined)
            return true;
        const own = listReachable([kept], bySha);
        const holds = new Set(own);
        const edge = new Set(own.flatMap((commit) => commit.parents));
        const others = parents.filter((parent) => parent !== kept);
        const dropped = listReachable(others, bySha);
        // What lies before the range is kept only where the kept side comes from it too.
        const isOutside = (sha) => !bySha.has(sha) && !edge.has(sha);
        return ([...others, ...dropped.flatMap((commit) => commit.parents)].some(isOutside) ||
            dropped.some((commit) => commit.parents.length < 2 && !holds.has(commit)));
    });
}
function listReachable(from, bySha) {
    const seen = new Set();
    const open = [...from];
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
        const commit = bySha.get(sha);
        if (commit === undefined || seen.has(commit))
            continue;
        seen.add(commit);
        open.push(...commit.parents);
    }
    return [...seen];
}
/** Lower-case logins whose proven commits need no pull request. */
function listDirectPushers(rule) {
    if (rule === undefined || !rule.enabled)
        return [];
    return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_2__/* .readListSetting */ .$y)(rule, "direct-pushes-by", [])
        .map((login) => login.toLowerCase())
        .filter((login) => login !== "");
}
/** Task-list items without a tick, outside HTML comments and code. One pass over lines: a stranger may have written the issue. */
function countUnticked(body) {
    let open = 0;
    let fence;
    for (const line of (0,_text_html_comments_ts__WEBPACK_IMPORTED_MODULE_5__/* .stripComments */ .n)(body).split("\n")) {
        const text = line.trimStart();
        const mark = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
        if (fence === undefined) {
            if (mark !== undefined)
                fence = mark;
            else if (/^(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}\[ \](?:\s|$)/.test(text))
                open += 1;
        }
        else if (mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length)
            fence = undefined;
    }
    return open;
}


/***/ }),

/***/ 84043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ findDate),
/* harmony export */   jn: () => (/* binding */ readSections),
/* harmony export */   kI: () => (/* binding */ hasTemplateText),
/* harmony export */   rv: () => (/* binding */ findSection)
/* harmony export */ });
/* harmony import */ var _text_heading_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82289);
/* harmony import */ var _text_html_comments_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94493);
/** What a Markdown document that serves as evidence holds: its sections, its dates, and whether anybody filled it in. */


/** Text under each heading, by the heading's lower-case words; HTML comments do not count as text. */
function readSections(markdown) {
    const sections = new Map();
    let heading = "";
    let inCode = false;
    for (const line of (0,_text_html_comments_ts__WEBPACK_IMPORTED_MODULE_0__/* .stripComments */ .n)(markdown).split("\n")) {
        if (/^\s*(?:```|~~~)/.test(line))
            inCode = !inCode;
        const found = inCode ? undefined : (0,_text_heading_ts__WEBPACK_IMPORTED_MODULE_1__/* .readHeading */ .N)(line);
        if (found !== undefined) {
            heading = found.title.toLowerCase();
            if (!sections.has(heading))
                sections.set(heading, []);
        }
        else {
            const lines = sections.get(heading) ?? [];
            lines.push(line);
            sections.set(heading, lines);
        }
    }
    return new Map([...sections].map(([name, lines]) => [name, lines.join("\n").trim()]));
}
/** The text of the first section whose heading holds the words, or undefined. */
function findSection(sections, words) {
    for (const [heading, text] of sections)
        if (heading !== "" && heading.includes(words.toLowerCase()))
            return text;
    return undefined;
}
/** Whether text that a template would hold is still there. */
function hasTemplateText(text) {
    return /\bT[O]DO\b|\bT[B]D\b|\bF[I]XME\b|\blorem ipsum\b|\b(?:fill|write) (?:this )?in\b|<(?:your|insert|describe|name|date|version)[^>]{0,60}>|\[(?:insert|describe|your)[^\]]{0,60}\]|\bx{3,}\b|\bsteps have not been written yet\b/i.test(text);
}
/** The date after `Date:` as milliseconds, or undefined. */
function findDate(markdown) {
    const match = /^[ \t]{0,20}(?:[-*][ \t]{0,9})?(?:\*\*)?date(?:\*\*)?[ \t]{0,9}:(?:\*\*)?[ \t]{0,9}(\d{4}-\d{2}-\d{2})\b/im.exec(markdown);
    const time = match === null ? Number.NaN : Date.parse(`${match[1]}T00:00:00Z`);
    return Number.isNaN(time) ? undefined : time;
}


/***/ }),

/***/ 60405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ listEvidenceFiles)
/* harmony export */ });
/* harmony import */ var _monitoring_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15516);
/* harmony import */ var _release_notes_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5005);
/* harmony import */ var _rollback_plan_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60071);
/* harmony import */ var _smoke_tests_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90965);
/* harmony import */ var _ux_review_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66636);





const FILES = [
    ["ux-review", "file", _ux_review_ts__WEBPACK_IMPORTED_MODULE_4__/* .UX_FILE */ .L],
    ["release-notes", "changelog", _release_notes_ts__WEBPACK_IMPORTED_MODULE_1__/* .CHANGELOG_FILE */ .S],
    ["rollback-plan", "file", _rollback_plan_ts__WEBPACK_IMPORTED_MODULE_2__/* .ROLLBACK_FILE */ .Y],
    ["smoke-tests", "file", _smoke_tests_ts__WEBPACK_IMPORTED_MODULE_3__/* .SMOKE_FILE */ .Z],
    ["monitoring", "file", _monitoring_ts__WEBPACK_IMPORTED_MODULE_0__/* .MONITORING_FILE */ .o],
];
/** Paths that the switched-on requirements read. */
function listEvidenceFiles(policy) {
    const paths = FILES.flatMap(([requirement, key, fallback]) => {
        const rule = policy.requirements[requirement];
        if (rule === undefined || !rule.enabled)
            return [];
        const value = rule.settings[key];
        return [typeof value === "string" && value !== "" ? value : fallback];
    });
    return [...new Set(paths)];
}


/***/ }),

/***/ 15516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ MONITORING_FILE),
/* harmony export */   z: () => (/* binding */ monitoring)
/* harmony export */ });
/* harmony import */ var _text_plural_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75313);
/* harmony import */ var _text_word_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26323);
/* harmony import */ var _requirement_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78663);
/** Monitoring: a manifest at the commit names owners, dashboards, switched-on alerts whose rules read well, and SLOs. */



/** Where the manifest lies unless `settings.file` says otherwise; gathered as JSON text of what the YAML says. */
const MONITORING_FILE = "monitoring/manifest.yml";
const monitoring = {
    id: "monitoring",
    title: "Monitoring and alerting",
    guide: { line: 23, text: "Monitoring and alerting configured (with DevOps Engineer)" },
    why: "What nobody watches fails in silence.",
    wants: ["reports", "files"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const path = (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_0__/* .readTextSetting */ .Mu)(rule, "file", MONITORING_FILE);
        const file = facts.files[path];
        const remedy = {
            who: rule.role,
            what: `Complete \`${path}\`: \`owners\`, \`dashboards\` (name, url), \`alerts\` (name, expr), \`slos\` (name, objective); or sign.`,
        };
        if (file !== undefined && !file.ok)
            return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(`The file ${path}`, file.failure);
        if (file === undefined || file.value === null)
            return { verdict: "pending", explanation: `There is no ${path} at this commit.`, evidence: [], remedy };
        const evidence = [{ label: path, url: "" }];
        const parsed = facts.reports["monitoring"];
        if (parsed === undefined || !parsed.ok)
            return {
                verdict: "fail",
                explanation: `${path} is no YAML${parsed?.ok === false ? `: ${parsed.failure.message}` : ""}.`,
                evidence,
                remedy,
            };
        const manifest = (typeof parsed.value === "object" && parsed.value !== null ? parsed.value : {});
        const problems = listProblems(manifest);
        if (problems.length > 0)
            return { verdict: "fail", explanation: `${path}: ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_1__/* .listFirst */ .r)(problems)}.`, evidence, remedy };
        const alerts = manifest["alerts"].length;
        return {
            verdict: "pass",
            explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(alerts, "alert")}, ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(manifest["dashboards"].length, "dashboard")} and ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(manifest["slos"].length, "SLO")} with owners.`,
            evidence,
        };
    },
};
function listProblems(manifest) {
    const problems = [];
    const list = (key) => (Array.isArray(manifest[key]) ? manifest[key] : []);
    for (const key of ["owners", "dashboards", "alerts", "slos"])
        if (list(key).length === 0)
            problems.push(`no ${key}`);
    for (const dashboard of list("dashboards"))
        if (!/^https:\/\/[^\s/]+/.test((0,_text_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .p)(dashboard?.["url"])))
            problems.push(`dashboard ${(0,_text_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .p)(dashboard?.["name"]) || "without a name"} has no https address`);
    for (const alert of list("alerts")) {
        const name = (0,_text_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .p)(alert?.["name"]) || "without a name";
        if (alert?.["enabled"] === false)
            problems.push(`alert ${name} is switched off`);
        const rule = (0,_text_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .p)(alert?.["expr"]);
        if (rule.trim() === "")
            problems.push(`alert ${name} has no expr`);
        else if (!isBalanced(rule))
            problems.push(`alert ${name} has an expr with unbalanced brackets`);
    }
    for (const slo of list("slos")) {
        const objective = slo?.["objective"];
        if (typeof objective !== "number" || objective <= 0 || objective > 100)
            problems.push(`SLO ${(0,_text_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .p)(slo?.["name"]) || "without a name"} has no objective`);
    }
    return problems;
}
/** Without what stands in quotes; a quote that is never closed is none. */
function dropStrings(rule) {
    const unclosed = new Set();
    let kept = "";
    let from = 0;
    for (let at = 0; at < rule.length; at += 1) {
        const quote = rule[at];
        if ((quote !== '"' && quote !== "'") || unclosed.has(quote))
            continue;
        let end = at + 1;
        while (end < rule.length && rule[end] !== quote)
            end += rule[end] === "\\" ? 2 : 1;
        if (end >= rule.length)
            unclosed.add(quote);
        else {
            kept += rule.slice(from, at);
            from = end + 1;
            at = end;
        }
    }
    return kept + rule.slice(from);
}
function isBalanced(rule) {
    const open = [];
    const pairs = { ")": "(", "]": "[", "}": "{" };
    for (const character of dropStrings(rule)) {
        if ("([{".includes(character))
            open.push(character);
        else if (character in pairs && open.pop() !== pairs[character])
            return false;
    }
    return open.length === 0;
}


/***/ }),

/***/ 5005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ CHANGELOG_FILE),
/* harmony export */   f: () => (/* binding */ releaseNotes)
/* harmony export */ });
/* harmony import */ var _notes_body_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48086);
/* harmony import */ var _text_html_comments_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94493);
/* harmony import */ var _document_text_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84043);
/* harmony import */ var _requirement_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78663);
/** Release notes: a filled-in draft release for this tag and commit, or the changelog's section of this version. */




/** Where the changelog lies unless `settings.changelog` says otherwise. */
const CHANGELOG_FILE = "CHANGELOG.md";
const SHORTEST = 60;
const releaseNotes = {
    id: "release-notes",
    title: "Release notes drafted",
    guide: { line: 18, text: "Release notes drafted" },
    why: "Whoever supports or uses the release must know what changed.",
    wants: ["documents", "files"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const { sha, tag, version } = facts.release;
        const refused = facts.documents.ok ? findRefused(facts.documents.value, sha) : undefined;
        if (refused !== undefined)
            return {
                verdict: "fail",
                explanation: `The release-notes action judged the notes for ${tag} incomplete: ${refused.reason}.`,
                evidence: [{ label: refused.draft ? "draft release" : "release", url: refused.url }],
                remedy: { who: rule.role, what: "Fix what its summary names and run release-notes again, then preflight." },
            };
        const path = (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .readTextSetting */ .Mu)(rule, "changelog", CHANGELOG_FILE);
        const changelog = facts.files[path];
        const section = changelog?.ok && changelog.value !== null ? findVersionSection(changelog.value, version) : undefined;
        if (section !== undefined && section.length >= SHORTEST && !(0,_document_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .hasTemplateText */ .kI)(section))
            return {
                verdict: "pass",
                explanation: `${path} has a section for ${version}.`,
                evidence: [{ label: path, url: "" }],
            };
        if (!facts.documents.ok)
            return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)("The repository's releases", facts.documents.failure);
        const remedy = {
            who: rule.role,
            what: "Let the release-notes action draft them before preflight (drafts are seen only with `contents: write`), or sign.",
        };
        const documents = facts.documents.value;
        const own = documents.find(({ draft, target }) => !draft || target === sha);
        if (own === undefined) {
            if (documents.length > 0)
                return {
                    verdict: "stale",
                    explanation: `The draft for ${tag} is for ${documents[0].target.slice(0, 12)}, the release is ${sha.slice(0, 7)}.`,
                    evidence: [{ label: "draft release", url: documents[0].url }],
                    remedy,
                };
            if (changelog !== undefined && !changelog.ok)
                return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`The file ${path}`, changelog.failure);
            return {
                verdict: "pending",
                explanation: `No draft release for ${tag} was seen, and ${path} has no section for ${version}.`,
                evidence: [],
                remedy,
            };
        }
        const evidence = [{ label: own.draft ? "draft release" : "release", url: own.url }];
        const text = (0,_text_html_comments_ts__WEBPACK_IMPORTED_MODULE_3__/* .stripComments */ .n)(own.body).trim();
        if (text.length < SHORTEST)
            return { verdict: "fail", explanation: `The notes for ${tag} are empty or nearly so.`, evidence, remedy };
        if ((0,_document_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .hasTemplateText */ .kI)(text))
            return {
                verdict: "fail",
                explanation: `The notes for ${tag} still hold template text.`,
                evidence,
                remedy: { who: rule.role, what: "Finish the draft release." },
            };
        return { verdict: "pass", explanation: `Notes for ${tag} at this commit.`, evidence };
    },
};
/** The notes' own decision goes before what else there is to read: a changelog has no gate. */
function findRefused(documents, sha) {
    const own = documents.find(({ draft, target }) => !draft || target === sha);
    const gate = own === undefined ? undefined : (0,_notes_body_ts__WEBPACK_IMPORTED_MODULE_0__/* .readData */ .v3)(own.body)?.gate;
    // The row `release-type` judges the number, and a waiver of it must be enough.
    return own === undefined || gate?.decision !== "incomplete" || gate.reason === "type-mismatch"
        ? undefined
        : { ...own, reason: gate.reason };
}
/**
 * The text below the changelog's heading for the version, or undefined. Where several headings name it, the one that names it
 * first in its line: a guide from one version to the next is no changelog.
 */
function findVersionSection(changelog, version) {
    const lines = listLines(changelog);
    const named = new RegExp(`(?:^|[^0-9A-Za-z.-])v?${version.replace(/[.+-]/g, "\\$&")}(?:$|[^0-9A-Za-z.-])`);
    const place = (line) => (/^#{1,4}\s+(?!upgrad|migrat)/i.test(line) ? (named.exec(line)?.index ?? -1) : -1);
    const [best] = lines
        .map((line, index) => ({ index, at: place(line) }))
        .filter(({ at }) => at >= 0)
        .sort((a, b) => a.at - b.at || a.index - b.index);
    if (best === undefined)
        return undefined;
    const from = best.index;
    const level = /^#+/.exec(lines[from])[0].length;
    const rest = lines.slice(from + 1);
    const to = rest.findIndex((line) => new RegExp(`^#{1,${level}}\\s`).test(line));
    return (to < 0 ? rest : rest.slice(0, to)).join("\n").trim();
}
/** Headings that are underlined read as those that begin with `#`. */
function listLines(markdown) {
    const lines = markdown.replace(/\r\n?/g, "\n").split("\n");
    return lines.map((line, index) => {
        const under = /^ {0,3}(=+|-{2,})[ \t]*$/.exec(lines[index + 1] ?? "")?.[1];
        return under === undefined || !/^[^\s#>*+|-]/.test(line) ? line : `${under.startsWith("=") ? "#" : "##"} ${line}`;
    });
}


/***/ }),

/***/ 76477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ listReleasedChanges)
/* harmony export */ });
/* harmony import */ var _notes_changes_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3641);
/* harmony import */ var _notes_facts_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98314);
/* harmony import */ var _policy_changes_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69331);
/* harmony import */ var _release_pull_request_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8866);




/**
 * Empty when the commits could not be read: other requirements say so. A commit belongs to the services whose files it or its pull
 * request changes; when these are not known, it belongs to every service.
 */
function listReleasedChanges(facts, policy) {
    if (!facts.range.ok)
        return [];
    const { commits } = facts.range.value;
    const merged = facts.pulls.ok ? facts.pulls.value.filter((pull) => pull.merged) : [];
    const { changes, hidden } = (0,_notes_changes_ts__WEBPACK_IMPORTED_MODULE_0__/* .readChanges */ .S)({
        commits: commits.map(({ foreign, ...commit }, order) => (0,_notes_facts_ts__WEBPACK_IMPORTED_MODULE_1__/* .toNoteCommit */ .hW)({
            // Records of earlier versions hold the order alone.
            author: "",
            date: new Date(order * 1_000).toISOString(),
            ...commit,
            ...(foreign === true ? { paths: [] } : {}),
        })),
        pulls: merged.map((pull) => (0,_notes_facts_ts__WEBPACK_IMPORTED_MODULE_1__/* .toNotedPull */ .Bf)(pull)),
        pullOfCommit: (0,_release_pull_request_ts__WEBPACK_IMPORTED_MODULE_3__/* .assignByAssociation */ .oV)((0,_release_pull_request_ts__WEBPACK_IMPORTED_MODULE_3__/* .listNamed */ .SB)(commits), merged),
        servicePaths: policy.paths,
    }, { sections: policy.notes.sections ?? [], hidden: policy.notes.hidden ?? [] }, _policy_changes_ts__WEBPACK_IMPORTED_MODULE_2__/* .matchesAny */ ._I);
    // Without a rule's paths, which GitHub does not name for every commit, nothing may be known to be hidden: here as there all count.
    return [...changes, ...hidden];
}


/***/ }),

/***/ 4633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ latestReviews),
/* harmony export */   Rc: () => (/* binding */ listForeignApprovals),
/* harmony export */   e6: () => (/* binding */ isOfMerged)
/* harmony export */ });
/* harmony import */ var _release_co_authors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7470);
/** Which reviews of a pull request count as approvals of what was merged, by people who did not write it. */

/** Approvals by others than the authors: who opened the pull request, made one of its commits, or is named as a co-author. */
function listForeignApprovals(pull, commits) {
    const authors = [
        pull.author.toLowerCase(),
        ...commits
            .filter(({ sha }) => sha === pull.mergeSha || pull.commits.includes(sha))
            .flatMap(({ madeBy, message }) => [madeBy?.toLowerCase() ?? "", ...(0,_release_co_authors_ts__WEBPACK_IMPORTED_MODULE_0__/* .listCoAuthors */ .$)(message)]),
    ];
    return latestReviews(pull).filter((review) => review.state === "APPROVED" && !authors.includes(review.author.toLowerCase()));
}
/** What was approved is what was pushed last, or has the same files as that or as what the merge made of it. */
function isOfMerged(review, pull) {
    if (review.commit === null)
        return false;
    if (review.commit === pull.headSha)
        return true;
    return review.commitTree !== null && [pull.headTree, pull.mergeTree].includes(review.commitTree);
}
/** The last word of each person: a later comment does not take an approval back, a dismissal or a request for changes does. */
function latestReviews(pull) {
    const last = new Map();
    const ordered = [...pull.reviews]
        .filter(({ state, authorIsBot }) => state !== "COMMENTED" && state !== "PENDING" && !authorIsBot)
        .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt) || a.state.localeCompare(b.state));
    for (const review of ordered)
        last.set(review.author.toLowerCase(), review);
    return [...last.values()];
}


/***/ }),

/***/ 60071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ ROLLBACK_FILE),
  E: () => (/* binding */ rollbackPlan)
});

// EXTERNAL MODULE: ./packages/shared/src/release/deployment.ts
var deployment = __webpack_require__(80110);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(48123);
;// CONCATENATED MODULE: ./packages/shared/src/incident/drill.ts
/** Drills: what a rehearsed rollback left in an environment's deployments, and whether it is young and fast enough. */


/** The status description that readDrills reads. */
function describeDrill(recoveryMs) {
    return `${VERIFIED} drill recovered in ${renderDuration(Math.max(1_000, Math.ceil(recoveryMs / 1_000) * 1_000))}`;
}
/** The finished drills of one environment and service, newest first; with a target those of that target alone. */
function readDrills(deployments, scope) {
    const target = scope.target ?? null;
    return deployments
        .filter(({ payload, sha }) => payload?.kind === "drill" &&
        payload.sha === sha &&
        payload.environment === scope.environment &&
        payload.service === scope.service &&
        (target === null || (0,deployment/* targetOf */.$r)(payload) === target))
        .flatMap((deployment) => deployment.statuses.flatMap((status) => {
        const text = /^verified: drill recovered in (\S+)/.exec(status.description)?.[1];
        const recoveryMs = text === undefined ? undefined : (0,duration/* parseDuration */.E)(text);
        if (status.state !== "success" || recoveryMs === undefined)
            return [];
        return [
            { deploymentId: deployment.id, version: deployment.payload.version, at: status.createdAt, recoveryMs },
        ];
    }))
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
/** The newest drill against the policy's `drill` of the environment. `now` in milliseconds. */
function judgeDrill(drills, rule, now) {
    const [drill] = drills;
    if (drill === undefined)
        return { kind: "missing" };
    const ageMs = now - Date.parse(drill.at);
    if (ageMs > (0,duration/* parseDuration */.E)(rule["max-age"]))
        return { kind: "too-old", drill, ageMs };
    return drill.recoveryMs > (0,duration/* parseDuration */.E)(rule["max-recovery"]) ? { kind: "too-slow", drill } : { kind: "met", drill };
}

// EXTERNAL MODULE: ./packages/shared/src/release/history.ts
var release_history = __webpack_require__(63897);
// EXTERNAL MODULE: ./packages/shared/src/release/production.ts
var production = __webpack_require__(99186);
// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var version = __webpack_require__(51725);
// EXTERNAL MODULE: ./packages/shared/src/text/plural.ts
var plural = __webpack_require__(75313);
// EXTERNAL MODULE: ./packages/shared/src/requirements/document-text.ts
var document_text = __webpack_require__(84043);
// EXTERNAL MODULE: ./packages/shared/src/requirements/requirement.ts
var requirement = __webpack_require__(78663);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/rollback-plan.ts
/** The rollback contract: a plan at the commit that names a release which exists, was verified and can be brought back, and the drills that the policy asks for. */








/** Where the plan lies unless `settings.file` says otherwise. */
const ROLLBACK_FILE = "docs/rollback-plan.md";
const NOTHING_VERIFIED = "No release was verified yet: sign, with what is to be done instead as the reason.";
const HEADINGS = ["Target", "Steps", "Contact"];
const rollbackPlan = {
    id: "rollback-plan",
    title: "Rollback / mitigation plan",
    guide: { line: 21, text: "Rollback / mitigation plan documented" },
    why: "The way back must be known before it is needed, at three in the morning.",
    wants: ["files", "deployments", "tags"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, context) => {
        const plan = judgePlan(facts, context);
        const drills = judgeDrills(facts, context);
        // A signature can stand for the plan, never for a rehearsal that the policy asks for: the worse of both decides.
        if (plan.verdict === "fail")
            return plan;
        if (drills === null) {
            // What is not known must not become signable because the plan is wanting too.
            if (plan.verdict !== "pending" || facts.release.previous === null || facts.deployments.ok)
                return plan;
            const unread = (0,requirement/* unreadable */.O$)("The deployments", facts.deployments.failure);
            return { ...unread, explanation: `${unread.explanation} ${plan.explanation}` };
        }
        return plan.verdict === "pass" ? drills : { ...drills, explanation: `${drills.explanation} ${plan.explanation}` };
    },
};
const judgePlan = (facts, { policy, rule, changes }) => {
    const path = (0,requirement/* readTextSetting */.Mu)(rule, "file", ROLLBACK_FILE);
    const file = facts.files[path];
    if (file !== undefined && !file.ok)
        return (0,requirement/* unreadable */.O$)(`The file ${path}`, file.failure);
    const headings = (0,requirement/* readListSetting */.$y)(rule, "headings", HEADINGS);
    const remedy = {
        who: rule.role,
        what: `Complete \`${path}\` (sections ${headings.join(", ")}), or sign, with what is to be done instead as the reason.`,
    };
    const judged = (verdict, explanation) => ({
        verdict,
        explanation,
        evidence: file?.ok && file.value !== null ? [{ label: path, url: "" }] : [],
        ...(verdict === "pass" ? {} : { remedy }),
    });
    if (file === undefined || file.value === null)
        return judged("pending", `There is no ${path} at this commit.`);
    const sections = (0,document_text/* readSections */.jn)(file.value);
    const empty = headings.filter((heading) => isEmpty((0,document_text/* findSection */.rv)(sections, heading)));
    if (empty.length > 0)
        return judged("pending", `${path} says nothing under ${(0,plural/* listFirst */.r)(empty)}.`);
    if ((0,document_text/* hasTemplateText */.kI)(file.value))
        return judged("fail", `${path} still holds template text.`);
    if (changes.schema.state === "unknown")
        return judged("unknown", `Whether the schema changes is not known: ${changes.schema.why}.`);
    if (changes.schema.state === "present" && isNothing((0,document_text/* findSection */.rv)(sections, "migration")))
        return judged("pending", `The schema changes (${(0,plural/* listFirst */.r)(changes.schema.because.map(({ value }) => value))}), but ${path} has no section "Migration" that says how the old release runs on it; forward-only must be signed.`);
    const environments = policy.environments.filter(production/* isProduction */.K);
    const commandless = environments.filter(({ rollback, deploy }) => rollback === undefined && deploy === undefined);
    const needsCommand = (0,requirement/* readTextSetting */.Mu)(rule, "command", "policy") !== "input";
    if (environments.length === 0)
        return judged("pending", "The policy has no production environment to bring back.");
    if (needsCommand && commandless.length > 0)
        return judged("pending", `The policy configures no rollback (or deploy) command for ${(0,plural/* listFirst */.r)(commandless.map(({ name }) => name))}.`);
    if (facts.release.previous === null)
        return judged("pass", `${path} is complete; a first release has nothing to go back to.`);
    if (!facts.deployments.ok)
        return (0,requirement/* unreadable */.O$)("The deployments", facts.deployments.failure);
    const deployments = facts.deployments.value;
    const histories = environments
        .flatMap(listPlaces)
        .map(({ environment, target }) => (0,release_history/* readHistory */.Lu)(deployments, { environment, target, service: policy.service ?? null }));
    const section = (0,document_text/* findSection */.rv)(sections, headings[0] ?? "target") ?? "";
    const target = judgeTarget({ facts, pattern: policy.tag, path, section, histories });
    const verdict = judged(target.verdict, target.explanation);
    return target.isNothingVerified ? { ...verdict, remedy: { who: rule.role, what: NOTHING_VERIFIED } } : verdict;
};
/** Null: the policy asks for no drill, or each is young and fast enough. A first release has nothing to rehearse with. */
function judgeDrills(facts, { policy, rule }) {
    const asked = policy.environments.flatMap((environment) => {
        const { drill } = environment;
        return drill === undefined ? [] : listPlaces(environment).map((place) => ({ ...place, drill }));
    });
    if (asked.length === 0 || facts.release.previous === null)
        return null;
    if (!facts.deployments.ok)
        return (0,requirement/* unreadable */.O$)("The deployments, which hold the drills,", facts.deployments.failure);
    const deployments = facts.deployments.value;
    const unmet = asked.flatMap(({ name, environment, target, drill }) => {
        const drills = readDrills(deployments, { environment, target, service: policy.service ?? null });
        const why = explainDrill(judgeDrill(drills, drill, Date.parse(facts.now)), name);
        const limits = `the policy asks for one younger than ${drill["max-age"]} that recovers within ${drill["max-recovery"]}`;
        return why === null ? [] : [{ name, why: `${why}; ${limits}.` }];
    });
    if (unmet.length === 0)
        return null;
    return {
        verdict: "fail",
        explanation: unmet.map(({ why }) => why).join(" "),
        evidence: [],
        remedy: {
            who: rule.role,
            what: `Run the rollback action with \`drill: true\` in ${(0,plural/* listFirst */.r)(unmet.map(({ name }) => name))}, then preflight again.`,
        },
    };
}
/** Each target of an environment is brought back by itself, so each has a release to go back to and drills of its own. */
function listPlaces({ name, targets }) {
    if (targets.length === 0)
        return [{ name, environment: name, target: null }];
    return targets.map((target) => ({ name: `${name}/${target}`, environment: name, target }));
}
function explainDrill(verdict, environment) {
    switch (verdict.kind) {
        case "met":
            return null;
        case "missing":
            return `No rollback drill is recorded in ${environment}`;
        case "too-old":
            return `The newest rollback drill in ${environment} is of ${verdict.drill.at.slice(0, 10)}`;
        case "too-slow":
            return `The rollback drill of ${verdict.drill.at.slice(0, 10)} in ${environment} recovered in ${(0,duration/* renderDuration */.P)(verdict.drill.recoveryMs)}`;
    }
}
function judgeTarget({ facts, pattern, path, section, histories }) {
    const judged = (verdict, explanation) => ({ verdict, explanation });
    const named = listWords(section).flatMap((word) => {
        // A number alone is a number of minutes sooner than a release.
        const parsed = /^\d+$/.test(word) ? undefined : ((0,version/* parseTag */.ED)(word, pattern) ?? (0,version/* parseVersion */.ot)(word, pattern));
        return parsed === undefined ? [] : [parsed.version];
    });
    if (named.length === 0)
        return judged("pending", `${path} names no earlier release to go back to.`);
    const known = new Set(facts.tags.flatMap(({ name }) => (0,version/* parseTag */.ED)(name, pattern)?.version ?? []));
    const unknown = named.filter((version) => !known.has(version));
    if (unknown.length === named.length)
        return judged("fail", `${path} names ${(0,plural/* listFirst */.r)(unknown)}, which does not exist as a tag.`);
    const candidates = named.filter((version) => known.has(version) && version !== facts.release.version);
    const reachesBack = (release, history) => release.verified && !history.quarantined.has(release.sha) && isTagged(facts, release);
    const good = candidates.filter((version) => histories.every((history) => history.succeeded.some((release) => release.version === version && reachesBack(release, history))));
    if (good.length > 0)
        return judged("pass", `${path} goes back to ${good[0]}, which was deployed and verified.`);
    const quarantined = candidates.filter((version) => histories.some((history) => history.succeeded.some((release) => release.version === version && history.quarantined.has(release.sha))));
    if (candidates.length > 0 && quarantined.length === candidates.length)
        return judged("fail", `${path} goes back to ${(0,plural/* listFirst */.r)(quarantined)}, which was itself rolled back.`);
    const best = histories[0]?.succeeded.find((release) => release.sha !== facts.release.sha && reachesBack(release, histories[0]));
    return {
        verdict: "pending",
        explanation: `${(0,plural/* listFirst */.r)(candidates.length > 0 ? candidates : named)}, which ${path} names, was never deployed and verified in production${best === undefined ? "; no release was" : `; ${best.version} was`}.`,
        isNothingVerified: best === undefined,
    };
}
/** What may be a tag or a version; a tag is no longer than this. */
function listWords(section) {
    const words = section.split(/[^A-Za-z0-9._+@/-]+/).filter((word) => word.length <= 255);
    return [...new Set(words.map((word) => word.replace(/^[._+/-]+|(?<![^A-Za-z0-9])[^A-Za-z0-9]+$/g, "")))].filter((word) => word !== "");
}
function isTagged(facts, release) {
    return facts.tags.some(({ name, sha }) => name === release.tag && sha === release.sha);
}
/** `@ada`, `#ops` and `112` are contacts: a section is empty when it holds no letter and no digit. */
function isEmpty(section) {
    return section === undefined || !/[\p{L}\p{N}]/u.test(section);
}
function isNothing(section) {
    return section === undefined || section.length < 15 || /^(?:none|no|n\/a|not applicable|nothing)\b/i.test(section);
}


/***/ }),

/***/ 90965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ SMOKE_FILE),
/* harmony export */   r: () => (/* binding */ smokeTests)
/* harmony export */ });
/* harmony import */ var _release_deployment_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80110);
/* harmony import */ var _release_production_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99186);
/* harmony import */ var _text_plural_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75313);
/* harmony import */ var _document_text_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84043);
/* harmony import */ var _requirement_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78663);
/** Smoke tests: probes are prepared for production, and none failed for this commit where it already runs. */





/** Where a manifest of tests lies unless `settings.file` says otherwise. */
const SMOKE_FILE = "docs/smoke-tests.md";
const smokeTests = {
    id: "smoke-tests",
    title: "Smoke tests prepared",
    guide: { line: 22, text: "Smoke tests prepared" },
    why: "A deployment that nothing looks at is finished only in name.",
    wants: ["deployments", "files"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { policy, rule }) => {
        const staged = policy.environments.filter((environment) => !(0,_release_production_ts__WEBPACK_IMPORTED_MODULE_0__/* .isProduction */ .K)(environment));
        const production = policy.environments.filter(_release_production_ts__WEBPACK_IMPORTED_MODULE_0__/* .isProduction */ .K);
        const probes = production.flatMap(({ smoke }) => smoke);
        const path = (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .readTextSetting */ .Mu)(rule, "file", SMOKE_FILE);
        const file = facts.files[path];
        const listed = file?.ok && file.value !== null ? countListed(file.value) : 0;
        const mustRun = rule.settings["require-run"] === true;
        if (facts.deployments.ok) {
            const here = facts.deployments.value.filter(({ sha, payload, environment }) => sha === facts.release.sha &&
                payload !== null &&
                payload.service === (policy.service ?? null) &&
                staged.some(({ name }) => name === environment));
            const latest = [...here].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id)[0];
            const status = latest === undefined ? undefined : findFailure(latest);
            if (latest !== undefined && status !== undefined)
                return {
                    verdict: "fail",
                    explanation: `This commit failed on ${latest.environment}: ${status.description || status.state}.`,
                    evidence: [],
                    remedy: {
                        who: rule.role,
                        what: `Find out what failed on ${latest.environment} and release a fixed commit.`,
                    },
                };
            if (mustRun && !here.some((deployment) => deployment.statuses.some(({ state }) => state === "success")))
                return {
                    verdict: "pending",
                    explanation: `The smoke tests have not passed for this commit on ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(staged.map(({ name }) => name)) || "any stage"}.`,
                    evidence: [],
                    remedy: { who: rule.role, what: "Deploy this commit to the stage first." },
                };
        }
        else if (mustRun)
            return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)("The deployments", facts.deployments.failure);
        if (probes.length > 0)
            return {
                verdict: "pass",
                explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(probes.length, "probe")} for production: ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(probes.map(({ name }) => name))}.`,
                evidence: [],
            };
        if (listed > 0)
            return {
                verdict: "pass",
                explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(listed, "test")} in ${path}.`,
                evidence: [{ label: path, url: "" }],
            };
        if (file !== undefined && !file.ok)
            return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`The file ${path}`, file.failure);
        return {
            verdict: "pending",
            explanation: `No probe under \`smoke:\` of production, and no test in ${path}: zero tests prove nothing.`,
            evidence: [],
            remedy: {
                who: rule.role,
                what: "Add at least one probe under `environments[].smoke` in the policy, or sign what will be tested by hand.",
            },
        };
    },
};
/**
 * The status that says why a deployment failed; undefined: it did not. A rollback of one target is an `inactive` status, which
 * another may follow.
 */
function findFailure(deployment) {
    const latest = (0,_release_deployment_ts__WEBPACK_IMPORTED_MODULE_3__/* .latestStatus */ .Ux)(deployment);
    if (latest?.state === "failure" || latest?.state === "error")
        return latest;
    if (!(0,_release_deployment_ts__WEBPACK_IMPORTED_MODULE_3__/* .isQuarantining */ .Gj)(deployment, null))
        return undefined;
    return (0,_release_deployment_ts__WEBPACK_IMPORTED_MODULE_3__/* .orderStatuses */ .xi)(deployment.statuses).findLast(({ description }) => description.startsWith("rolled back"));
}
/** List items of the manifest that say something. */
function countListed(markdown) {
    return ([...(0,_document_text_ts__WEBPACK_IMPORTED_MODULE_4__/* .readSections */ .jn)(markdown).values()].join("\n").match(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S.{5,}$/gm)?.length ?? 0);
}


/***/ }),

/***/ 66636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ UX_FILE),
/* harmony export */   c: () => (/* binding */ uxReview)
/* harmony export */ });
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48123);
/* harmony import */ var _document_text_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84043);
/* harmony import */ var _requirement_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78663);
/** UX review and usability testing: a dated, filled-in record of both lies at the commit. */



/** Where the record lies unless `settings.file` says otherwise. */
const UX_FILE = "docs/ux-review.md";
const DAY = 86_400_000;
const uxReview = {
    id: "ux-review",
    title: "UX review and usability testing",
    guide: { line: 15, text: "UX review and usability testing completed for user-facing changes" },
    why: "Whether people can use it is not seen by those who built it.",
    wants: ["files"],
    signatureOnly: false,
    excludesAuthors: true,
    judge: (facts, { rule }) => {
        const path = (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .readTextSetting */ .Mu)(rule, "file", UX_FILE);
        const file = facts.files[path];
        const write = {
            who: rule.role,
            what: `Write \`${path}\` with \`Date: YYYY-MM-DD\`, a section "Design review" and a section "Usability testing", or sign.`,
        };
        if (file !== undefined && !file.ok)
            return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`The file ${path}`, file.failure);
        if (file === undefined || file.value === null)
            return { verdict: "pending", explanation: `There is no ${path} at this commit.`, evidence: [], remedy: write };
        const evidence = [{ label: path, url: "" }];
        const sections = (0,_document_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .readSections */ .jn)(file.value);
        const empty = ["design review", "usability test"].filter((words) => !(((0,_document_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .findSection */ .rv)(sections, words) ?? "").length >= 20));
        if ((0,_document_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .hasTemplateText */ .kI)(file.value))
            return { verdict: "fail", explanation: `${path} still holds template text.`, evidence, remedy: write };
        if (empty.length > 0)
            return {
                verdict: "fail",
                explanation: `${path} says nothing under ${empty.join(" and ")}.`,
                evidence,
                remedy: write,
            };
        const date = (0,_document_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .findDate */ .OJ)(file.value);
        const now = Date.parse(facts.now);
        if (date === undefined || date > now + DAY)
            return {
                verdict: "fail",
                explanation: `${path} has no date in the past (\`Date: YYYY-MM-DD\`).`,
                evidence,
                remedy: write,
            };
        const maxAge = (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)((0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .readTextSetting */ .Mu)(rule, "max-age", "90d")) ?? 90 * DAY;
        if (now - date > maxAge)
            return {
                verdict: "stale",
                explanation: `The study in ${path} is of ${new Date(date).toISOString().slice(0, 10)}, older than ${Math.floor(maxAge / DAY)} days.`,
                evidence,
                remedy: { who: rule.role, what: `Test the changed screens again and date \`${path}\`, or sign.` },
            };
        return {
            verdict: "pass",
            explanation: `Design review and usability testing of ${new Date(date).toISOString().slice(0, 10)} in ${path}.`,
            evidence,
        };
    },
};


/***/ }),

/***/ 26323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readWord)
/* harmony export */ });
/** Text of values that somebody else wrote as JSON or YAML. */
/** A text, number or truth value as it is written; empty for all else: a list has any depth, a map may have a `toString` of its own. */
function readWord(value) {
    return ["string", "number", "boolean"].includes(typeof value) ? String(value) : "";
}


/***/ })

};
