// The file as this machine answers it. Calls go back to where the page came from: under which name ever that is
// (localhost, 127.0.0.1), the key of this machine stays on it, and no CORS is needed.
fetch("/v1/openapi.json")
  .then((answer) => answer.json())
  .then((file) =>
    SwaggerUIBundle({
      spec: { ...file, servers: [{ url: location.origin, description: "This machine" }] },
      dom_id: "#docs",
      deepLinking: true,
      defaultModelsExpandDepth: 0,
      displayRequestDuration: true,
      persistAuthorization: true,
      tryItOutEnabled: true,
      validatorUrl: null,
    }),
  );
