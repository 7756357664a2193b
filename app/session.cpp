// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "settings.h"

#include <algorithm>
#include <numeric>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

QString groupOf(const Comparison &comparison)
{
    QStringList keys;
    for (const DocumentPtr &document : comparison.documents)
        keys.append(document->key);
    keys.sort();
    return setting::session % u'/' % keys.join(u'+');
}

int indexOf(const Comparison &comparison, const QString &key)
{
    for (int i = 0; i < int(comparison.documents.size()); ++i)
        if (comparison.document(i).key == key)
            return i;
    return -1;
}

QString keyOf(const Comparison &comparison, int document)
{
    return document < 0 ? QString() : comparison.document(document).key;
}

template <typename Enum> Enum choice(const QSettings &settings, const QString &name, Enum last)
{
    return Enum(std::clamp(settings.value(name).toInt(), 0, int(last)));
}

} // namespace

void saveSession(QSettings &settings, const Comparison &comparison, const Session &session)
{
    const auto key = [&](int document) { return keyOf(comparison, document); };
    settings.beginGroup(groupOf(comparison));
    QStringList columns;
    for (const int document : session.setup.columns)
        columns.append(key(document));
    settings.setValue(u"columns"_s, columns);
    settings.setValue(u"reference"_s, int(session.setup.reference));
    settings.setValue(u"referenceBase"_s, key(session.setup.base));
    settings.setValue(u"order"_s, int(session.order));
    settings.setValue(u"base"_s, key(session.base));
    settings.setValue(u"rewritten"_s, session.marks == Marks::AlsoRewritten);
    const RowFilter &filter = session.filter;
    settings.setValue(u"themes"_s, filter.themes);
    settings.setValue(u"themeMatch"_s, int(filter.themeMatch));
    settings.setValue(u"verbs"_s, filter.verbs);
    settings.setValue(u"addressees"_s, filter.addressees);
    settings.setValue(u"changedOnly"_s, filter.changedOnly);
    settings.setValue(u"linkedOnly"_s, filter.linkedOnly);
    settings.setValue(u"absentIn"_s, key(filter.absentIn));
    QVariantMap widths;
    for (auto width = session.widths.cbegin(); width != session.widths.cend(); ++width)
        widths.insert(key(width.key()), width.value());
    settings.setValue(u"widths"_s, widths);
    QStringList pinned;
    for (const int document : session.pinned)
        pinned.append(key(document));
    settings.setValue(u"pinned"_s, pinned);
    const UnitRef unit = session.unit;
    settings.setValue(u"unit"_s,
                      unit.isValid() ? QString(key(unit.document) % u':' % comparison.unit(unit).id) : QString());
    settings.setValue(u"view"_s, session.view);
    settings.endGroup();
}

std::optional<Session> loadSession(QSettings &settings, const Comparison &comparison)
{
    settings.beginGroup(groupOf(comparison));
    const bool known = settings.contains(u"columns"_s);
    const auto textAt = [&](const QString &name) { return indexOf(comparison, settings.value(name).toString()); };
    const auto textsAt = [&](const QString &name) {
        std::vector<int> texts;
        for (const QString &key : settings.value(name).toStringList())
            if (const int document = indexOf(comparison, key); document >= 0)
                texts.push_back(document);
        return texts;
    };
    Session session;
    session.setup.columns = textsAt(u"columns"_s);
    if (session.setup.columns.empty()) {
        session.setup.columns.resize(comparison.documents.size());
        std::iota(session.setup.columns.begin(), session.setup.columns.end(), 0);
    }
    session.setup.reference = choice(settings, u"reference"_s, Reference::None);
    session.setup.base = textAt(u"referenceBase"_s);
    session.order = choice(settings, u"order"_s, RowOrder::ByChange);
    session.base = std::max(0, textAt(u"base"_s));
    session.marks = settings.value(u"rewritten"_s).toBool() ? Marks::AlsoRewritten : Marks::AsProposed;
    RowFilter &filter = session.filter;
    filter.themes = settings.value(u"themes"_s).toStringList();
    filter.themeMatch = choice(settings, u"themeMatch"_s, ThemeMatch::None);
    filter.verbs = settings.value(u"verbs"_s).toStringList();
    filter.addressees = settings.value(u"addressees"_s).toStringList();
    filter.changedOnly = settings.value(u"changedOnly"_s).toBool();
    filter.linkedOnly = settings.value(u"linkedOnly"_s).toBool();
    filter.absentIn = textAt(u"absentIn"_s);
    const QVariantMap widths = settings.value(u"widths"_s).toMap();
    for (auto width = widths.cbegin(); width != widths.cend(); ++width)
        if (const int document = indexOf(comparison, width.key()); document >= 0)
            session.widths.insert(document, std::clamp(width.value().toDouble(), 0.2, 5.0));
    for (const int document : textsAt(u"pinned"_s))
        session.pinned.insert(document);
    const QString unit = settings.value(u"unit"_s).toString();
    if (const int document = indexOf(comparison, unit.section(u':', 0, 0)); document >= 0)
        session.unit = {document, comparison.document(document).indexOf(unit.section(u':', 1))};
    session.view = settings.value(u"view"_s).toInt();
    settings.endGroup();
    return known ? std::optional(session) : std::nullopt;
}

} // namespace volets
