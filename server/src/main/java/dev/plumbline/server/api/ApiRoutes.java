package dev.plumbline.server.api;

import io.javalin.config.RoutesConfig;

/** Every address of the API; each stands in {@code openapi.yaml} too. */
public final class ApiRoutes {
  private static final String BASE = "/api/v1";

  private ApiRoutes() {}

  public static void register(RoutesConfig routes, Backend backend) {
    FindingHandlers findings = new FindingHandlers(backend);
    routes.get(BASE + "/findings", findings::list);
    routes.get(BASE + "/findings/{id}", findings::one);
    routes.get(BASE + "/findings/{id}/explanation", findings::explanation);
    routes.get(BASE + "/findings/{id}/history", findings::history);

    RunHandlers runs = new RunHandlers(backend);
    routes.get(BASE + "/summary", runs::summary);
    routes.get(BASE + "/practices", runs::practices);
    routes.get(BASE + "/improvement-plan", runs::improvementPlan);
    routes.get(BASE + "/policies", runs::policies);
    routes.get(BASE + "/policies/{id}", runs::policy);
    routes.get(BASE + "/runs", runs::runs);
    routes.get(BASE + "/runs/{id}", runs::oneRun);
    routes.get(BASE + "/accounts", runs::accounts);
    routes.get(BASE + "/coverage", runs::coverage);

    ServerHandlers server = new ServerHandlers(backend);
    routes.get("/health/live", server::live);
    routes.get("/health/ready", server::ready);
    routes.get("/openapi.json", server::openApi);
  }
}
