/// Addresses for the services that send messages; no ingress exposes it.
@NullMarked
package org.referralpathway.directory.addresses.web;

import org.jspecify.annotations.NullMarked;
