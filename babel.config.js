// Used by Taro's webpack build only; jest carries its own preset list (jest.config.js).
// The web app runs where WebGL and ES2018 do: older syntax would be slower there (the palace's mesh takes arrays
// apart by the thousand) and larger. Excluded are rewrites of ES2015 for rare faults of Safari up to 16 (holes in
// nested patterns, names in default values that hide others), which this code has none of. Mini-programs get what
// Taro gives them by default.
const web = {
  targets: { chrome: '64', edge: '79', firefox: '67', safari: '12', ios: '12' },
  exclude: ['transform-destructuring', 'transform-parameters'],
}
const mini = { targets: { ios: '9', android: '5' } }

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: false,
        ...(process.env.TARO_ENV === 'h5' ? web : mini),
      },
    ],
  ],
}
