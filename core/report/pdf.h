// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "report/preset.h"
#include "report/table.h"

#include <QByteArray>

#include <variant>

namespace volets {

struct PdfFile
{
    QByteArray bytes;
    int pages = 0;
    int checked = 0; ///< quotations read back from `bytes` and found equal to the table's
};

/// The comparison document as tagged PDF, checked: the bytes are read back and every quotation on the pages is held
/// against the table's, character by character. The last page says how many must come out; a file of which fewer come
/// out, or one that differs, is never returned. The same table and preset give the same bytes.
/// An Error says which characters no font can draw, or which quotation differs.
[[nodiscard]] std::variant<PdfFile, StopReason, Error> writePdf(const ReportTable &table, const Preset &preset,
                                                                const Stop &stop = {});

} // namespace volets
