// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QXmlStreamReader>

#include <functional>

namespace volets {

/// What walkXml() calls at the start and end of each element and for its words. `start` may answer false: the element
/// and all within is passed over, and `end` is not called for it.
struct XmlVisitor
{
    std::function<bool(const QXmlStreamReader &xml)> start;
    std::function<void(QStringView space, QStringView name)> end;
    std::function<void(QStringView words)> words;
};

/// Goes once through an XML file, whose nesting is bounded; nothing that it names is loaded. Fails with a sentence that
/// names `shown` where it is not well formed.
[[nodiscard]] Result<void> walkXml(const QByteArray &bytes, const QString &shown, const XmlVisitor &visitor);

/// An attribute of the element that was just begun, by its name without prefix; empty where it has none.
[[nodiscard]] QString attributeOf(const QXmlStreamReader &xml, QLatin1StringView name);

} // namespace volets
