// A file of its own, so that the page's policy allows no script within the page.
SwaggerUIBundle({
  url: '../openapi',
  dom_id: '#explorer',
  deepLinking: true,
  presets: [SwaggerUIBundle.presets.apis],
  validatorUrl: null,
});
