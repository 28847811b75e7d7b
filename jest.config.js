const babel = [
  'babel-jest',
  {
    configFile: false,
    babelrc: false,
    presets: [
      ['@babel/preset-env', { targets: { node: 'current' } }],
      ['@babel/preset-react', { runtime: 'automatic' }],
      '@babel/preset-typescript',
    ],
  },
]
const base = {
  rootDir: __dirname,
  globals: {
    DEPRECATED_ADAPTER_COMPONENT: false,
    ENABLE_INNER_HTML: true,
    ENABLE_ADJACENT_HTML: true,
    ENABLE_SIZE_APIS: false,
    ENABLE_TEMPLATE_CONTENT: true,
    ENABLE_MUTATION_OBSERVER: false,
    ENABLE_CLONE_NODE: true,
    ENABLE_CONTAINS: true,
    // the build's own constants (src/globals.d.ts)
    __API_ORIGIN__: 'https://api.test',
    __WEB_ORIGIN__: 'https://web.test',
    __SERVICE_WORKER__: false,
  },
  transform: { '\\.[mc]?[jt]sx?$': babel },
  // Taro's runtime packages ship untranspiled ESM
  transformIgnorePatterns: [
    '/node_modules/(?!(tslib|@tarojs|@stencil|swiper|lodash-es|zustand|ics|query-string|split-on-first|filter-obj|decode-uri-component)/)',
  ],
}
const alias = {
  '^@/(.*)$': '<rootDir>/src/$1',
  '^@generated/(.*)$': '<rootDir>/.generated/$1',
  '\\.(css|scss)$': '<rootDir>/test/helpers/empty.js',
}
/** A component project: each target resolves its own leaves, as the build does. */
const ui = target => ({
  ...base,
  displayName: `ui-${target}`,
  testEnvironment: 'jsdom',
  testMatch: [
    `<rootDir>/test/components/**/*.${target}.test.tsx`,
    '<rootDir>/test/components/**/*.ui.test.tsx',
  ],
  setupFilesAfterEnv: ['<rootDir>/test/helpers/setup-ui.ts'],
  moduleFileExtensions: [`${target}.tsx`, `${target}.ts`, 'tsx', 'ts', 'jsx', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: {
    ...alias,
    '^@tarojs/components$': '<rootDir>/test/helpers/taro-components.tsx',
    '^@tarojs/taro$': '<rootDir>/test/helpers/taro.ts',
    // all languages are here at once
    '^\\./loaded$': '<rootDir>/src/locales/loaded.ts',
  },
})
const node = (displayName, folder, more = {}) => ({
  ...base,
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${folder}/**/*.test.ts`],
  moduleNameMapper: alias,
  ...more,
})

module.exports = {
  // one slow browser start must not fail a run on a loaded machine
  testTimeout: 30000,
  projects: [
    node('unit', '{core,content,state,platform,locales}'),
    ui('h5'),
    ui('weapp'),
    // the makers of pictures, letters and voices: slower, so not among the unit tests
    node('tools', 'scripts'),
    node('api', 'server'),
    node('weapp', 'weapp'),
    node('e2e', 'e2e'),
  ],
}
