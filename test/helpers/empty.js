// Stands in for style sheets: a test has no layout.
module.exports = {}
