/** The longest template that is opened without asking, in UTF-16 units: as long as CloudFormation itself takes, which is 1 MB. */
export const LONGEST_TEMPLATE = 1_000_000

/** The longest template that is opened at all, once the user has agreed. */
export const LONGEST_TEMPLATE_AT_ALL = 10_000_000

/** How deep maps and lists may lie in one another. */
export const DEEPEST_TEMPLATE = 100

/** How many aliases (`*name`) a template may have. */
export const MOST_ALIASES = 100

/** How many values a template may come to once its aliases are filled in. */
export const MOST_VALUES = 1_000_000
