// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/table.h"

#include <vector>

namespace volets {

/// One part of an Office Open XML package, and the relation by which another part, or the package itself, names it.
struct PackagePart
{
    QString name;     ///< "word/styles.xml"
    QString type;     ///< of its content, after `application/vnd.openxmlformats-officedocument.`
    QString relation; ///< after `…/officeDocument/2006/relationships/`: "styles"
    QString id;       ///< of the relation
    QString from;     ///< the part that names it, in the same folder or above; empty: the package
    QByteArray bytes;
};

/// The parts as a package, with its list of types and relations and the title, language and day of the report.
[[nodiscard]] Result<QByteArray> packOpenXml(const std::vector<PackagePart> &parts, const ReportTable &table);

} // namespace volets
