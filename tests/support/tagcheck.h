// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace volets::test {

struct TagFindings
{
    QStringList faults;
    int passed = 0;
    int tables = 0;
};

/// The faults of a tagged PDF that a machine can see: a part of the Matterhorn protocol's checks for PDF/UA-1, without
/// the claim of conformance, which only people can make good.
[[nodiscard]] TagFindings checkTags(const QByteArray &pdf);

} // namespace volets::test
