/** The attributes and the tags that carry them; one table for templates and runtime. */
const aria = { 'aria-label': '', 'aria-role': '', 'aria-hidden': '' }
exports.ariaComponents = Object.fromEntries(
  ['View', 'Text', 'Image', 'Button', 'ScrollView', 'Input', 'Slider'].map(tag => [tag, aria]),
)
