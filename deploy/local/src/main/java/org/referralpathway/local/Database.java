package org.referralpathway.local;

import org.jspecify.annotations.Nullable;

/// One service's database. `owner` is for Flyway only, `app` for requests; `system`, which only the
/// referral service has, is for consumers, timers and jobs and is not bound by row-level security.
public record Database(String jdbcUrl, Login owner, Login app, @Nullable Login system) {}
