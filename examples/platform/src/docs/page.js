// Nothing that the page would load from elsewhere: fonts, telemetry, a proxy.
Scalar.createApiReference('#app', {
  url: '/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  proxyUrl: '',
  servers: [{ url: `${window.location.origin}/atoms/v1` }],
  authentication: {
    preferredSecurityScheme: 'BearerAuth',
    securitySchemes: { BearerAuth: { token: 'demo' } },
  },
})
