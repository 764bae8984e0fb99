package org.referralpathway.directory.service;

import org.jspecify.annotations.Nullable;

/// Where a service is given, as far as it can be used for distance.
record Place(@Nullable Double latitude, @Nullable Double longitude, @Nullable String outcode) {}
