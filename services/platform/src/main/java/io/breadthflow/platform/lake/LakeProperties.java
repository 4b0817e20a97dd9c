package io.breadthflow.platform.lake;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the lake is.
 *
 * @param root folder, as a path or a {@code file:} URI; a relative one starts at the working directory
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.lake", ignoreUnknownFields = false)
record LakeProperties(@DefaultValue("data/lake") @NotBlank String root) {}
