/** The ordinary variables of a runner's machine: those a command sees without being asked for, and that nobody may set for it. */

/**
 * Names and families of names, as patterns without anchors. The one list behind what a command is given (`selectEnvironment`) and what the input
 * `variables` refuses (`parseVariables`): whatever reaches every command by itself must not come from a caller's lines.
 */
export const ORDINARY_VARIABLES: readonly string[] = [
	"PATH",
	"HOME",
	"USER",
	"LOGNAME",
	"SHELL",
	"PWD",
	"LANG",
	"LANGUAGE",
	"LC_[A-Z]+",
	"TZ",
	"TERM",
	"TMPDIR",
	"TEMP",
	"TMP",
	"CI",
	"COLORTERM",
	"NO_COLOR",
	"FORCE_COLOR",
	"HTTPS?_PROXY",
	"NO_PROXY",
	"https?_proxy",
	"no_proxy",
	"SSL_CERT_(?:FILE|DIR)",
	"NODE_EXTRA_CA_CERTS",
	"XDG_[A-Z_]+",
	"DOCKER_HOST",
	"JAVA_HOME(?:_\\d+_X64)?",
	"GOROOT(?:_[0-9A-Z_]+)?",
	"ANDROID_(?:HOME|SDK_ROOT)",
	"AGENT_TOOLSDIRECTORY",
	"SystemRoot",
	"ComSpec",
	"PATHEXT",
	"windir",
	"RUNNER_(?:OS|ARCH|NAME|ENVIRONMENT|TEMP|TOOL_CACHE)",
	"GITHUB_(?:ACTIONS|REPOSITORY|REPOSITORY_OWNER|REPOSITORY_ID|RUN_ID|RUN_NUMBER|RUN_ATTEMPT|JOB|WORKFLOW|WORKSPACE|ACTOR|TRIGGERING_ACTOR|EVENT_NAME|SHA|REF|REF_NAME|REF_TYPE|SERVER_URL|API_URL|GRAPHQL_URL)",
];
