package org.gongji.hotline.console.export;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How much may be taken out.
///
/// @param rows of one file at most; a sheet of XLSX holds no more
/// @param atOnce files that one node writes at the same time
@Validated
@ConfigurationProperties("hotline.export")
record ExportSettings(
        @DefaultValue("1000000") @Min(1) @Max(1_000_000) int rows,
        @DefaultValue("4") @Min(1) @Max(64) int atOnce) {}
