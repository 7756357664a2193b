// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/appearance.h"
#include "appearance/language.h"
#include "appearance/targetstyle.h"
#include "mainwindow.h"
#include "reading/readingview.h"
#include "search/gotodialog.h"
#include "search/searchform.h"
#include "search/searchpanel.h"
#include "settings.h"
#include "settings/actionlist.h"
#include "settings/settingsdialog.h"
#include "support/dossier.h"
#include "support/paths.h"
#include "support/pseudo.h"
#include "support/screen.h"
#include "support/window.h"
#include "synopsis/columnheads.h"
#include "synopsis/synopsisview.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMetaEnum>
#include <QPointer>
#include <QRandomGenerator>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>
#include <QWhatsThis>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

QString roleOf(const QAccessibleInterface &one)
{
    return QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(one.role()));
}

/// What assistive technology is told about a window, a line for each thing in sight.
void describe(const QAccessibleInterface &one, int depth, QStringList &lines)
{
    const QAccessible::State state = one.state();
    if (state.invisible || one.role() == QAccessible::ScrollBar || one.role() == QAccessible::Separator)
        return;
    QStringList said{roleOf(one)};
    const QString name = one.text(QAccessible::Name);
    said.append(name.isEmpty() ? u"–"_s : name);
    const QString value = one.text(QAccessible::Value);
    if (!value.isEmpty() && value != name)
        said.append(u"= "_s + value);
    for (const auto &[is, word] : {std::pair(bool(state.disabled), u"disabled"_s),
                                   {bool(state.checked), u"checked"_s},
                                   {bool(state.expanded), u"expanded"_s},
                                   {bool(state.hasPopup), u"menu"_s}})
        if (is)
            said.append(word);
    QString line = said.join(u" | "_s);
    line.replace(u'\n', u" / "_s).replace(QChar::Nbsp, u'~');
    lines.append(QString(depth * 2, u' ') + line);
    for (int i = 0; i < one.childCount(); ++i)
        if (const QAccessibleInterface *child = one.child(i))
            describe(*child, depth + 1, lines);
}

void holdAgainst(const QString &name, const QString &found)
{
    QFile file(test::dataPath(u"accessible/"_s + name));
    if (qEnvironmentVariableIsSet("VOLETS_BLESS")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(found.toUtf8());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), "run with VOLETS_BLESS=1 and review it");
    const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList lines = found.split(u'\n');
    for (qsizetype i = 0; i < std::max(lines.size(), expected.size()); ++i)
        QVERIFY2(lines.value(i) == expected.value(i),
                 qPrintable(u"%1, line %2: «%3», expected «%4»; VOLETS_BLESS=1 takes it over"_s.arg(
                     name, QString::number(i + 1), lines.value(i), expected.value(i))));
}

QString nameOf(const QWidget &widget)
{
    QString words = widget.accessibleName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget); button && words.isEmpty())
        words = button->text();
    if (const auto *label = qobject_cast<const QLabel *>(&widget); label && words.isEmpty())
        words = label->text();
    if (words.isEmpty())
        words = widget.objectName();
    return u"%1 “%2” in %3"_s.arg(QString::fromLatin1(widget.metaObject()->className()), words,
                                  widget.window()->windowTitle());
}

/// Whether a widget may be scrolled into sight, so that what is outside the view is not lost.
bool canBeScrolledTo(const QWidget &widget)
{
    for (const QWidget *outer = widget.parentWidget(); outer; outer = outer->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(outer))
            return true;
    return false;
}

/// Whether part of a widget lies beyond the edge of an area that does not scroll sideways.
bool isCutAtTheSide(const QWidget &widget)
{
    for (const QWidget *outer = widget.parentWidget(); outer; outer = outer->parentWidget())
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(outer))
            return area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
                   widget.mapTo(area, QPoint(widget.width(), 0)).x() > area->viewport()->geometry().right() + 2;
    return false;
}

/// The controls of a window whose words have no room, each as a sentence.
QStringList clipped(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window || widget->size().isEmpty())
            continue;
        const auto complain = [&](const QString &what) { found.append(nameOf(*widget) + u": "_s + what); };
        const QSize hint = widget->sizeHint();
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && !label->text().isEmpty()) {
            if (label->wordWrap()) {
                if (label->heightForWidth(label->width()) > label->height() + 1)
                    complain(u"%1 high, needs %2"_s.arg(label->height()).arg(label->heightForWidth(label->width())));
            } else if (hint.width() > label->width() + 1 || hint.height() > label->height() + 1) {
                complain(u"%1×%2, needs %3×%4"_s.arg(label->width())
                             .arg(label->height())
                             .arg(hint.width())
                             .arg(hint.height()));
            }
        }
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool worded = (button && !button->text().isEmpty()) || qobject_cast<const QComboBox *>(widget) ||
                            qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QGroupBox *>(widget);
        // a button may be drawn closer than its style would, as long as its words are whole
        const int words =
            button ? button->fontMetrics().horizontalAdvance(button->text().remove(u'&')) + 12 : hint.width();
        const int needed = std::min(words, std::max(hint.width(), widget->minimumSizeHint().width()));
        if (worded && ((button ? needed : widget->minimumSizeHint().width()) > widget->width() + 1 ||
                       hint.height() > widget->height() + 1))
            complain(u"%1×%2, needs %3×%4"_s.arg(widget->width())
                         .arg(widget->height())
                         .arg(hint.width())
                         .arg(hint.height()));
        if ((label || worded) && isCutAtTheSide(*widget))
            complain(u"is cut at the side"_s);
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                if (tabs->fontMetrics().horizontalAdvance(tabs->tabText(i).remove(u'&')) > tabs->tabRect(i).width())
                    complain(u"tab “%1” is cut"_s.arg(tabs->tabText(i)));
        if (const auto *header = qobject_cast<const QHeaderView *>(widget);
            header && header->orientation() == Qt::Horizontal && !qobject_cast<const ColumnHeads *>(header) &&
            qobject_cast<const MainWindow *>(&window))
            for (int i = 0; i < header->count(); ++i)
                if (!header->isSectionHidden(i) &&
                    header->fontMetrics().horizontalAdvance(header->model()->headerData(i, Qt::Horizontal).toString()) +
                            6 >
                        header->sectionSize(i))
                    complain(u"head “%1” is cut"_s.arg(header->model()->headerData(i, Qt::Horizontal).toString()));
        if (const auto *reading = qobject_cast<const ReadingView *>(widget)) {
            if (reading->horizontalScrollBar()->maximum() > 0)
                complain(u"has to be scrolled sideways"_s);
            for (QTextBlock block = reading->document()->begin(); block.isValid(); block = block.next())
                for (int i = 0; i < block.layout()->lineCount(); ++i)
                    if (const QTextLine line = block.layout()->lineAt(i); line.naturalTextWidth() > line.width() + 1)
                        complain(u"“%1” has no room"_s.arg(block.text().sliced(line.textStart(), line.textLength())));
        }
        if ((label || worded) && !canBeScrolledTo(*widget) &&
            !widget->parentWidget()->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            complain(u"lies outside of what holds it"_s);
    }
    return found;
}

/// Things to be clicked that are smaller than 24 pixels. Words to be clicked within running text are not meant.
QStringList small(const QWidget &window)
{
    constexpr int target = 24;
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        QSize size = widget->size();
        const auto *bar = qobject_cast<const QTabBar *>(widget);
        if (bar && bar->count() > 0)
            size = bar->tabRect(0).size();
        const auto *items = qobject_cast<const QAbstractItemView *>(widget);
        if (items && !qobject_cast<const SynopsisView *>(items) && items->model() && items->model()->rowCount() > 0 &&
            !qobject_cast<const QHeaderView *>(items))
            size = items->visualRect(items->model()->index(0, 0)).size().expandedTo({target, 0});
        const bool clickable =
            qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
            qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
            (bar && bar->count() > 0) || (items && size.height() > 0 && size != widget->size());
        const bool within = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) ||
                            qobject_cast<const QComboBox *>(widget->parentWidget());
        if (clickable && !within && !size.isEmpty() && (size.width() < target || size.height() < target))
            found.append(u"%1: %2×%3"_s.arg(nameOf(*widget)).arg(size.width()).arg(size.height()));
    }
    return found;
}

/// Things that can be reached or pressed and have no name.
QStringList nameless(const QAccessibleInterface &one)
{
    static const QSet<QAccessible::Role> controls{
        QAccessible::Button,  QAccessible::ButtonMenu, QAccessible::CheckBox,     QAccessible::RadioButton,
        QAccessible::Slider,  QAccessible::ComboBox,   QAccessible::EditableText, QAccessible::List,
        QAccessible::Table,   QAccessible::Tree,       QAccessible::SpinBox,      QAccessible::PageTab,
        QAccessible::MenuItem};
    QStringList found;
    if (one.state().invisible)
        return found;
    const QAccessibleInterface *holder = one.parent();
    const bool part = holder && (holder->role() == QAccessible::SpinBox || holder->role() == QAccessible::ComboBox);
    if (controls.contains(one.role()) && !part && one.text(QAccessible::Name).isEmpty()) {
        const QObject *object = one.object();
        // a separator of a menu is an item without words
        if (one.role() != QAccessible::MenuItem)
            found.append(u"%1 (%2) in %3"_s.arg(
                roleOf(one), object ? QString::fromLatin1(object->metaObject()->className()) : QString(),
                one.window() ? one.window()->title() : QString()));
    }
    for (int i = 0; i < one.childCount(); ++i)
        if (const QAccessibleInterface *child = one.child(i))
            found.append(nameless(*child));
    return found;
}

bool isReachedByTab(const QWidget &widget, const QWidget &window)
{
    const auto *tabs = qobject_cast<const QTabBar *>(&widget);
    for (const QWidget *outer = &widget; outer != &window && outer; outer = outer->parentWidget())
        if (qobject_cast<const QDockWidget *>(outer) && !window.rect().intersects(outer->geometry()))
            return false; // it lies behind another panel
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && !widget.focusProxy() && widget.isVisible() &&
           widget.isEnabled() && widget.window() == &window && !(tabs && tabs->count() == 0);
}

/// Where `key` goes from a window's first control, until nothing new is met or a control keeps it.
QList<QPointer<QWidget>> walked(QWidget &window, Qt::Key key)
{
    QList<QPointer<QWidget>> order;
    int known = 0;
    int held = 0;
    while (known < 60 && held < 30) { // the synopsis keeps Tab for its columns, a page of help for its references
        QWidget *focused = window.focusWidget() ? window.focusWidget() : &window;
        QTest::keyClick(focused, key);
        QWidget *now = window.focusWidget();
        held = now == focused ? held + 1 : 0;
        if (now && order.contains(now)) {
            ++known;
            continue;
        }
        known = 0;
        order.append(now);
    }
    if (held > 0)
        order.append(nullptr); // it comes no further
    return order;
}

/// What can have the keyboard and does not get it by Tab, or by Shift+Tab.
QStringList unreached(QWidget &window)
{
    QStringList found;
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        const QList<QPointer<QWidget>> order = walked(window, key);
        if (order.size() > 2 && !order.back())
            found.append(nameOf(*order[order.size() - 2]) + u" keeps Tab"_s);
        for (QWidget *widget : window.findChildren<QWidget *>())
            if (isReachedByTab(*widget, window) && !order.contains(widget))
                found.append(nameOf(*widget) + (key == Qt::Key_Tab ? u": Tab"_s : u": Shift+Tab"_s));
    }
    return found;
}

/// The controls of a window that look the same with the keyboard and without.
QStringList unmarked(QWidget &window)
{
    QStringList found;
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return {u"%1 did not come up"_s.arg(window.windowTitle())};
    const QList<QPointer<QWidget>> order = walked(window, Qt::Key_Tab);
    if (order.size() < 3)
        return {}; // there is one control only: it has the keyboard
    const auto picture = [&](const QWidget &widget) {
        const QRect place(widget.mapTo(&window, QPoint()), widget.size());
        return window.grab(place.adjusted(-4, -4, 4, 4)).toImage();
    };
    for (QWidget *widget : order) {
        if (!widget)
            continue;
        // it may have to be scrolled into sight, or its window to come up again
        const bool seen = QTest::qWaitFor(
            [&] {
                widget->setFocus(Qt::TabFocusReason);
                QTest::qWait(1);
                const QImage with = picture(*widget);
                widget->clearFocus();
                return picture(*widget) != with;
            },
            2000);
        if (!seen)
            found.append(nameOf(*widget));
    }
    return found;
}

} // namespace

/// The window for those who see it large, hear it, or reach it by keys only.
class AccessTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    QFont m_font;

    static std::unique_ptr<MainWindow> openWindow(QSize size = {1366, 768})
    {
        auto window = std::make_unique<MainWindow>();
        window->appearance()->setScheme(Scheme::Light);
        window->appearance()->setZoom(100);
        window->showComparison(test::sampleComparison());
        if (!test::bringUp(*window, size))
            return nullptr;
        window->synopsis()->setFocus();
        window->synopsis()->setCurrentIndex(window->model()->index(1, 1));
        QTest::qWait(50);
        // the inspector tells what a clause does once that is read
        if (!QTest::qWaitFor([&] { return window->model()->factsOf({1, 1}) != nullptr; }, 60000))
            return nullptr;
        QTest::qWait(10);
        return window;
    }
    static void showAllPanels(MainWindow &window)
    {
        for (QDockWidget *dock : window.findChildren<QDockWidget *>())
            dock->show();
        openSearchForm(window);
        QTest::qWait(50);
    }
    /// Opens whatever the menus open, one after the other, and hands each window to `look`.
    static void eachDialog(MainWindow &window, const std::function<void(QWidget &)> &look)
    {
        QTimer timer;
        timer.setInterval(15);
        QSet<QString> seen;
        const auto others = [&] {
            QList<QWidget *> open;
            for (QWidget *widget : QApplication::topLevelWidgets())
                if (widget != &window && widget->isVisible() && widget->windowType() != Qt::ToolTip)
                    open.append(widget);
            return open;
        };
        bool looking = false;
        const auto closeAll = [&] {
            if (looking)
                return;
            const QScopedValueRollback busy(looking, true);
            for (QWidget *other : others()) {
                // what readers see in the place of Qt's file dialog is their desktop's own
                if (!qobject_cast<QMenu *>(other) && !qobject_cast<QFileDialog *>(other) &&
                    !other->inherits("QComboBoxPrivateContainer"))
                    look(*other);
                other->close();
            }
        };
        connect(&timer, &QTimer::timeout, &window, closeAll);
        timer.start();
        for (const ListedAction &listed : actionsOf(*window.menuBar())) {
            static const QSet<QString> passed{u"quit"_s, u"close"_s, u"aboutQt"_s, u"newWindow"_s, u"whatsThis"_s};
            const QString name = listed.action->objectName();
            if (name.isEmpty() || passed.contains(name) || !listed.action->text().contains(QChar(0x2026)))
                continue;
            listed.action->trigger();
            QTest::qWait(40);
            closeAll();
        }
        for (const QString &name : {u"handbook"_s, u"about"_s})
            if (auto *action = window.findChild<QAction *>(name)) {
                action->trigger();
                QTest::qWait(40);
                closeAll();
            }
    }
    /// Every page of what has tabs or, as the settings, a list of pages.
    static void eachPage(QWidget &window, const std::function<void(QWidget &)> &look)
    {
        look(window);
        const auto turn = [&](int count, const std::function<void(int)> &show) {
            for (int page = 1; page < count; ++page) {
                show(page);
                QTest::qWait(10);
                look(window);
            }
            show(0);
        };
        for (auto *tabs : window.findChildren<QTabWidget *>())
            if (tabs->isVisible())
                turn(tabs->count(), [&](int page) { tabs->setCurrentIndex(page); });
        if (qobject_cast<SettingsDialog *>(&window))
            turn(window.findChild<QListWidget *>()->count(),
                 [&](int page) { window.findChild<QListWidget *>()->setCurrentRow(page); });
        if (auto *goTo = qobject_cast<GoToDialog *>(&window)) { // an address that there is not has more to say
            QTest::keyClicks(goTo->findChild<QLineEdit *>(), u"2023 77"_s);
            look(window);
        }
    }
    /// Hands to `look` the window in each of its views, with all that can be opened in it, and every page of every
    /// dialog.
    static void everywhere(MainWindow &window, const std::function<void(QWidget &)> &look)
    {
        window.findChild<QAction *>(u"filterBar"_s)->setChecked(true);
        for (const auto view : {MainWindow::View::Synopsis, MainWindow::View::Reading, MainWindow::View::Themes}) {
            window.lookFrom(view);
            QTest::qWait(30);
            eachPage(window, look);
        }
        eachDialog(window, [&](QWidget &dialog) { eachPage(dialog, look); });
    }
    /// What `faults` finds everywhere; each fault once.
    static QStringList foundEverywhere(MainWindow &window, const std::function<QStringList(QWidget &)> &faults)
    {
        QStringList found;
        everywhere(window, [&](QWidget &place) { found.append(faults(place)); });
        found.removeDuplicates();
        return found;
    }
    /// The search with its form, after something was typed.
    static void openSearchForm(MainWindow &window)
    {
        auto *form = window.findChild<SearchForm *>();
        for (auto *button : window.findChild<SearchPanel *>()->findChildren<QToolButton *>())
            if (!form->isVisible() && button->isCheckable() && button->menu() == nullptr)
                QTest::mouseClick(button, Qt::LeftButton);
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        QAccessible::setActive(true);
        m_font = QApplication::font();
    }
    void init()
    {
        Settings().clear();
        useLanguage(u"en"_s); // plurals
    }
    void cleanup()
    {
        QApplication::setFont(m_font);
        useLanguage(u"en"_s);
    }

    void theWindowSpeaks()
    {
        const auto window = openWindow();
        QVERIFY(window);
        QTRY_VERIFY(window->appearance()->highlighter());
        QStringList lines;
        describe(*QAccessible::queryAccessibleInterface(window.get()), 0, lines);
        holdAgainst(u"window.txt"_s, lines.join(u'\n') + u'\n');
    }
    void everythingHasAName()
    {
        const auto window = openWindow();
        QVERIFY(window);
        showAllPanels(*window);
        const QStringList found = foundEverywhere(
            *window, [](QWidget &one) { return nameless(*QAccessible::queryAccessibleInterface(&one)); });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
    void tabGoesRoundTheWindow()
    {
        const auto window = openWindow();
        QVERIFY(window);
        QStringList order;
        for (QToolButton *button : window->findChild<QToolBar *>()->findChildren<QToolButton *>())
            if (button->focusPolicy() & Qt::TabFocus && button->isVisible()) {
                button->setFocus(Qt::TabFocusReason);
                break;
            }
        for (int i = 0; i < 200; ++i) {
            const QWidget *focused = QApplication::focusWidget();
            QVERIFY(focused);
            const QAccessibleInterface *said =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(focused)); // NOLINT: not changed
            QString line = said->text(QAccessible::Name);
            for (const QWidget *outer = focused; outer; outer = outer->parentWidget())
                if (qobject_cast<const QDockWidget *>(outer) || qobject_cast<const QToolBar *>(outer)) {
                    line.prepend(outer->windowTitle() + u": "_s);
                    break;
                }
            if (i > 0 && line == order.front())
                break;
            if (order.isEmpty() || order.back() != line)
                order.append(line);
            QTest::keyClick(const_cast<QWidget *>(focused), Qt::Key_Tab); // NOLINT: a key changes what it likes
        }
        holdAgainst(u"focus.txt"_s, order.join(u'\n') + u'\n');
    }
    void keysReachEverything()
    {
        const auto window = openWindow();
        QVERIFY(window);
        showAllPanels(*window);
        const QStringList found = foundEverywhere(*window, unreached);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }
    void aReferenceIsFollowedByKeys()
    {
        const auto window = openWindow();
        QVERIFY(window);
        const auto *inspector = window->findChild<QDockWidget *>(u"inspector"_s);
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (inspector->isAncestorOf(QApplication::focusWidget()) &&
                qobject_cast<QLabel *>(QApplication::focusWidget()))
                break;
        }
        QCOMPARE(window->synopsis()->currentIndex(), window->model()->index(1, 2));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(window->synopsis()->currentIndex(), window->model()->index(1, 1));
    }
    void theFocusIsSeen()
    {
        const auto window = openWindow();
        QVERIFY(window);
        showAllPanels(*window);
        const QStringList found = foundEverywhere(*window, unmarked);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }
    void targetsCanBeHit()
    {
        const auto window = openWindow();
        QVERIFY(window);
        showAllPanels(*window);
        const QStringList found = foundEverywhere(*window, small);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }
    void wordsHaveRoom_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("lengthened");
        QTest::addColumn<int>("percent");
        QTest::addRow("French") << u"fr"_s << false << 100;
        QTest::addRow("French, 200 %%") << u"fr"_s << false << 200;
        QTest::addRow("longer") << u"fr"_s << true << 100;
        QTest::addRow("longer, 200 %%") << u"fr"_s << true << 200;
    }
    void wordsHaveRoom()
    {
        QFETCH(const QString, language);
        QFETCH(const bool, lengthened);
        QFETCH(const int, percent);
        useLanguage(language);
        QTranslator french;
        QVERIFY(french.load(u"volets_fr"_s, u":/volets/translations"_s));
        test::LongWords longer(&french);
        if (lengthened)
            QCoreApplication::installTranslator(&longer);
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * percent / 100);
        QApplication::setFont(font);
        const auto window = openWindow({1920, 1040});
        QVERIFY(window);
        window->appearance()->setZoom(percent);
        QStringList found;
        const auto look = [&](QWidget &one) {
            QTest::qWait(20);
            for (int layouts = 0; layouts < 4; ++layouts) // words that a job just set, in layouts within layouts
                QCoreApplication::sendPostedEvents();
            found.append(clipped(one));
            if (const QString folder = qEnvironmentVariable("VOLETS_SHOTS"); !folder.isEmpty())
                one.grab().save(u"%1/room-%2-%3-%4.png"_s.arg(folder, lengthened ? u"long"_s : u"fr"_s,
                                                              QString::number(percent),
                                                              one.windowTitle().left(24).replace(u'/', u'-')));
        };
        for (QDockWidget *dock : window->findChildren<QDockWidget *>()) {
            dock->show();
            dock->raise();
            if (dock->objectName() == u"search"_s)
                openSearchForm(*window);
            eachPage(*window, look);
            dock->hide();
        }
        everywhere(*window, look);
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }
    void everyPairOfEveryLookCanBeRead()
    {
        const auto holds = [](const QColor &one, const QColor &other, double least, const QString &what) {
            const double found = contrast(one, other);
            QVERIFY2(found >= least,
                     qPrintable(u"%1: %2 on %3 is %4:1"_s.arg(what, one.name(), other.name()).arg(found, 0, 'f', 2)));
        };
        QRandomGenerator random(7);
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast})
            for (int hues = 0; hues < 40; ++hues) {
                const auto any = [&] { return QColor::fromRgb(random.generate() & 0xFFFFFF); };
                Palette palette = paletteOf(scheme, false);
                if (hues == 1)
                    palette = withHues(palette, classicHues());
                else if (hues > 1)
                    palette = withHues(palette, {any(), any(), any(), any()});
                for (const QColor &ground : {palette.paper, palette.band, palette.group, palette.current}) {
                    holds(palette.ink, ground, 4.5, u"words"_s);
                    holds(palette.soft, ground, 4.5, u"what is secondary"_s);
                    holds(palette.accent, ground, 4.5, u"accent"_s);
                    holds(palette.note, ground, 3, u"note"_s);
                    holds(palette.chip, ground, 3, u"border of a chip"_s);
                    holds(palette.rule, ground, 3, u"rule"_s);
                    for (const QColor &theme : palette.themes)
                        holds(theme, ground, 3, u"theme"_s);
                }
                for (const MarkColours &mark : {palette.added, palette.removed, palette.changed, palette.moved}) {
                    holds(mark.ink, mark.ground, 4.5, u"mark"_s);
                    holds(mark.ink, palette.paper, 3, u"sign of a mark"_s);
                    holds(palette.ink, mark.ground, 4.5, u"words on a mark"_s);
                    holds(palette.note, mark.ground, 3, u"note on a mark"_s);
                }
                holds(palette.onSelection, palette.selection, 4.5, u"selected words"_s);
                const QPalette widgets = widgetPalette(palette);
                using Pair = std::pair<QPalette::ColorRole, QPalette::ColorRole>;
                for (const auto &[ink, ground] :
                     {Pair{QPalette::WindowText, QPalette::Window}, Pair{QPalette::Text, QPalette::Base},
                      Pair{QPalette::Text, QPalette::AlternateBase}, Pair{QPalette::ButtonText, QPalette::Button},
                      Pair{QPalette::ButtonText, QPalette::Window}, Pair{QPalette::PlaceholderText, QPalette::Base},
                      Pair{QPalette::HighlightedText, QPalette::Highlight}, Pair{QPalette::Link, QPalette::Base},
                      Pair{QPalette::Link, QPalette::Window}, Pair{QPalette::ToolTipText, QPalette::ToolTipBase}})
                    holds(widgets.color(ink), widgets.color(ground), 4.5, u"Qt's own pair %1"_s.arg(int(ink)));
                holds(palette.soft, widgets.color(QPalette::Window), 4.5, u"secondary words in panels"_s);
                // not to be pressed now, yet to be read: less than other words, enough to make out
                holds(widgets.color(QPalette::Disabled, QPalette::ButtonText), widgets.color(QPalette::Window), 2.5,
                      u"what is disabled"_s);
            }
    }
};

int main(int argc, char *argv[])
{
    test::useScreen({1920, 1080});
    QApplication application(argc, argv);
    QApplication::setStyle(new TargetStyle);
    AccessTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "access_test.moc"
