// Used by Taro's webpack build only; jest carries its own preset list (jest.config.js).
// The web app runs where WebGL and ES2018 do: older syntax would be slower there and larger. Excluded is a rewrite of
// ES2015 for a rare fault of Safari up to 16 (names in default values that hide others), which this code has none of.
// A mini-program runs in the JavaScriptCore of iOS and in the V8 that WeChat brings along on Android; both have read
// ES2018 for as long as the web's browsers here. Written as ES5 the package would be a sixth larger, of a size that
// WeChat limits.
const web = {
  targets: { chrome: '64', edge: '79', firefox: '67', safari: '12', ios: '12' },
  exclude: ['transform-destructuring', 'transform-parameters'],
}
const mini = { targets: { ios: '12', chrome: '64' }, exclude: web.exclude }
const isWeb = process.env.TARO_ENV === 'h5'

// `const [x, y] = point` walks an iterator; here such lists are always arrays, and read by index the palace's mesh
// takes a quarter less time to build (bench:map).
const arraysByIndex = {
  test: /[\\/]src[\\/]/,
  plugins: [
    ['@babel/plugin-transform-destructuring', { loose: true }],
    // takes lists in parameters apart in the body, where the plugin above reads them
    ['@babel/plugin-transform-parameters', { loose: true }],
  ],
}

module.exports = {
  presets: [
    [
      'taro',
      { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, ...(isWeb ? web : mini) },
    ],
  ],
  overrides: isWeb ? [arraysByIndex] : [],
}
