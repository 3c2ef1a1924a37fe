// Tries operations out on this service, and offers nothing that another one would have to do.
Scalar.createApiReference('#app', {
  url: '/openapi.json',
  servers: [{ url: `${window.location.origin}/atoms/v1` }],
  authentication: {
    preferredSecurityScheme: 'BearerAuth',
    securitySchemes: { BearerAuth: { token: 'demo' } },
  },
  defaultOpenAllTags: true,
  agent: { disabled: true },
  hideClientButton: true,
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  telemetry: false,
  withDefaultFonts: false,
})
