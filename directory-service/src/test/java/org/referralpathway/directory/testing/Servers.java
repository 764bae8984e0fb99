package org.referralpathway.directory.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.referralpathway.kit.testing.ServiceTestResource;

/// The servers that every test of this module runs against.
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "directory"))
@QuarkusTestResource(FakeIdentityProvider.class)
final class Servers {}
