export default defineAppConfig({
  pages: ['pages/guide/index'],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '故宫导览',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F5F0E6',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  darkmode: false,
  requiredBackgroundModes: ['audio', 'location'],
  requiredPrivateInfos: [
    'getLocation',
    'onLocationChange',
    'startLocationUpdate',
    'startLocationUpdateBackground',
  ],
  permission: { 'scope.userLocation': { desc: '用于在地图上标出您所在的殿宇，并为您讲解眼前的建筑' } },
})
