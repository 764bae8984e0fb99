package org.referralpathway.notification.message;

import org.referralpathway.notification.template.Template;

/// One thing to tell one audience.
public record Message(Audience audience, Template template, About about) {}
