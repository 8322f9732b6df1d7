// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/rules.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>

#include <array>

namespace switchboard::layering {

namespace {

/// A folder and its floor, tens apart so that the places of ui can be put in order among themselves.
struct Unit
{
    QString folder;
    int floor = -1;
};

struct Row
{
    QLatin1StringView folder;
    int floor;
};

/// The longest folder that fits counts; ui/ and app/ are split further in unitOf().
constexpr std::array floors{
    Row{QLatin1StringView("core/base"), 0},         Row{QLatin1StringView("core/model"), 10},
    Row{QLatin1StringView("core/text"), 20},        Row{QLatin1StringView("core/seal"), 20},
    Row{QLatin1StringView("core/store"), 30},       Row{QLatin1StringView("core/channels"), 40},
    Row{QLatin1StringView("core/policy"), 40},      Row{QLatin1StringView("core/delivery"), 50},
    Row{QLatin1StringView("core/automation"), 60},  Row{QLatin1StringView("core/insight"), 60},
    Row{QLatin1StringView("core/workspace"), 70},   Row{QLatin1StringView("ui/theme"), 81},
    Row{QLatin1StringView("ui/widgets"), 82},       Row{QLatin1StringView("ui/words"), 83},
    Row{QLatin1StringView("ui/shell"), 85},         Row{QLatin1StringView("app/ctl"), 86},
    Row{QLatin1StringView("app/sandbox"), 86},
};
constexpr int uiFloor = 80;      // files of ui/ itself
constexpr int placeFloor = 84;   // ui/inbox, ui/history, …: all the places that shell hosts
constexpr int programFloor = 90;

Unit unitOf(const QString &path)
{
    for (const Row &row : floors) {
        if (path.startsWith(row.folder) && path.sliced(row.folder.size()).startsWith(u'/'))
            return {row.folder, row.floor};
    }
    if (path.startsWith(QLatin1StringView("ui/"))) {
        const QString folder = path.section(u'/', 0, 1);
        return path.count(u'/') > 1 ? Unit{folder, placeFloor} : Unit{QStringLiteral("ui"), uiFloor};
    }
    if (path.startsWith(QLatin1StringView("app/")))
        return {QStringLiteral("app"), programFloor};
    return {path.section(u'/', 0, 1), -1};
}

bool isProjectPath(const QString &path)
{
    return path.startsWith(QLatin1StringView("core/")) || path.startsWith(QLatin1StringView("ui/"))
        || path.startsWith(QLatin1StringView("app/")) || path.startsWith(QLatin1StringView("tests/"));
}

/// The path below the project that an include means; empty where it leads outside.
QString targetOf(const Source &source, const Include &include, const QSet<QString> &known)
{
    const QString plain = QDir::cleanPath(include.header);
    if (isProjectPath(plain))
        return plain;
    const QString beside = QDir::cleanPath(source.path.section(u'/', 0, -2) + u'/' + include.header);
    return include.isQuoted && known.contains(beside) ? beside : QString();
}

QSet<QString> pathsOf(const QList<Source> &sources)
{
    QSet<QString> paths;
    for (const Source &source : sources)
        paths.insert(source.path);
    return paths;
}

QString at(const Source &source, int line, const QString &what)
{
    return source.path + u':' + QString::number(line) + QLatin1StringView(": ") + what;
}

/// Pure helpers that a command without a workspace may call.
bool isForWorkspacelessCommands(const QString &target)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^core/(policy/optout\\w*|channels/(\\w+/)*\\w*signature\\w*|insight/(\\w+/)*statistics\\w*)\\.h$"));
    return pattern.match(target).hasMatch();
}

/// What lies lower and still must not be seen.
bool isHiddenFrom(const Unit &from, const Unit &to, const QString &target)
{
    const auto isOneOf = [&to](std::initializer_list<QLatin1StringView> folders) {
        return std::find(folders.begin(), folders.end(), to.folder) != folders.end();
    };
    const bool isValue =
        isOneOf({QLatin1StringView("core/base"), QLatin1StringView("core/model"), QLatin1StringView("core/text")});
    if (from.folder == QLatin1StringView("core/channels"))
        return to.folder == QLatin1StringView("core/store");
    if (from.folder == QLatin1StringView("app/sandbox"))
        return !isValue;
    if (from.floor >= uiFloor && to.folder.startsWith(QLatin1StringView("core/"))) {
        const bool isCommand = from.folder == QLatin1StringView("app/ctl");
        return !isValue && to.folder != QLatin1StringView("core/workspace")
            && !(isCommand && isForWorkspacelessCommands(target));
    }
    return false;
}

QString floorComplaint(const Unit &from, const Unit &to, const QString &target)
{
    if (target.startsWith(QLatin1StringView("tests/")))
        return from.folder + QLatin1StringView(" includes a test's ") + target;
    if (from.floor < 0)
        return from.folder + QLatin1StringView(" stands on no floor");
    if (to.floor < 0)
        return to.folder + QLatin1StringView(" stands on no floor");
    if (from.folder == to.folder)
        return {};
    if (to.floor > from.floor)
        return from.folder + QLatin1StringView(" looks up to ") + target;
    if (to.floor == from.floor)
        return from.folder + QLatin1StringView(" looks sideways to ") + target;
    if (isHiddenFrom(from, to, target))
        return from.folder + QLatin1StringView(" may not see ") + target;
    return {};
}

/// Name of a header and its implementation together: its path without the ending.
QString moduleOfPath(const QString &path)
{
    return path.left(path.lastIndexOf(u'.'));
}

/// Finds a circle through every module that is on one, by walking depth first.
class CircleFinder
{
public:
    explicit CircleFinder(const QHash<QString, QStringList> &edges) : m_edges(edges) {}

    QStringList find()
    {
        QStringList modules = m_edges.keys();
        modules.sort();
        for (const QString &module : std::as_const(modules))
            visit(module);
        return m_circles;
    }

private:
    void visit(const QString &module)
    {
        if (m_done.contains(module))
            return;
        const qsizetype seen = m_trail.indexOf(module);
        if (seen >= 0) {
            m_circles.append((m_trail.sliced(seen) + QStringList(module)).join(QLatin1StringView(" -> ")));
            return;
        }
        m_trail.append(module);
        for (const QString &next : m_edges.value(module))
            visit(next);
        m_trail.removeLast();
        m_done.insert(module);
    }

    const QHash<QString, QStringList> &m_edges;
    QStringList m_trail;
    QSet<QString> m_done;
    QStringList m_circles;
};

/// The module named in <QtGui/QImage>, else the one that has a header of that name.
QString qtModuleOf(const QString &header, const ModuleOf &moduleOf)
{
    if (header.startsWith(QLatin1StringView("Qt")) && header.contains(u'/'))
        return header.section(u'/', 0, 0);
    return moduleOf(header);
}

bool isInStore(const Source &source)
{
    return source.path.startsWith(QLatin1StringView("core/store/"));
}

/// Statements in capitals anywhere in a text; in small letters only where a text begins with one, since
/// sentences for people begin with a capital.
const QRegularExpression &statement()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"re(^\s*SELECT\s|\bSELECT\s[\s\S]*\bFROM\s|\bINSERT\s+(OR\s+\w+\s+)?INTO\s)re"
                       R"re(|\bUPDATE\s+\S+\s+SET\s|\bDELETE\s+FROM\s|\b(CREATE|ALTER|DROP)\s+(UNIQUE\s+)?(TABLE|INDEX|VIEW)\s)re"
                       R"re(|^\s*PRAGMA\s|^\s*select\s[\s\S]*\sfrom\s|^\s*insert\s+into\s|^\s*update\s+\S+\s+set\s)re"
                       R"re(|^\s*delete\s+from\s)re"));
    return pattern;
}

struct ForbiddenWord
{
    QRegularExpression pattern;
    QLatin1StringView why;
};

const QList<ForbiddenWord> &forbidden()
{
    static const QList<ForbiddenWord> words{
        {QRegularExpression(QStringLiteral("\\bfriend\\b")), QLatin1StringView("a friend is a hidden include")},
        {QRegularExpression(QStringLiteral("\\b(SIGNAL|SLOT)\\s*\\(")), QLatin1StringView("connect by pointer, not by text")},
        {QRegularExpression(QStringLiteral("\\bQEventLoop\\b|\\bQCoro::waitFor\\b")), QLatin1StringView("a nested event loop")},
        {QRegularExpression(QStringLiteral("\\bprocessEvents\\b")), QLatin1StringView("a nested event loop")},
        {QRegularExpression(QStringLiteral("\\bqWait\\w*\\b")), QLatin1StringView("waiting belongs to tests")},
        {QRegularExpression(QStringLiteral("\\b([mun]|nano)?sleep\\s*\\(|\\bsleep_(for|until)\\b")), QLatin1StringView("a sleep")},
    };
    return words;
}

} // namespace

ModuleOf installedQtModules()
{
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    return [headers](const QString &header) {
        for (const char *module : {"QtCore", "QtNetwork", "QtSql", "QtWidgets", "QtGui", "QtCharts", "QtPrintSupport", "QtSvg"}) {
            const QString name = QLatin1StringView(module);
            if (QFile::exists(headers.filePath(name + u'/' + header)))
                return name;
        }
        return QString();
    };
}

QStringList floorViolations(const QList<Source> &sources)
{
    const QSet<QString> known = pathsOf(sources);
    QStringList found;
    for (const Source &source : sources) {
        for (const Include &include : source.includes) {
            const QString target = targetOf(source, include, known);
            if (target.isEmpty())
                continue;
            const QString complaint = floorComplaint(unitOf(source.path), unitOf(target), target);
            if (!complaint.isEmpty())
                found.append(at(source, include.line, complaint));
        }
    }
    return found;
}

QStringList circles(const QList<Source> &sources)
{
    const QSet<QString> known = pathsOf(sources);
    QHash<QString, QStringList> edges;
    for (const Source &source : sources) {
        const QString from = moduleOfPath(source.path);
        QStringList &targets = edges[from];
        for (const Include &include : source.includes) {
            const QString target = targetOf(source, include, known);
            const QString to = moduleOfPath(target);
            if (!target.isEmpty() && (to != from || target == source.path) && !targets.contains(to))
                targets.append(to);
        }
    }
    return CircleFinder(edges).find();
}

QStringList screenViolations(const QList<Source> &sources, const ModuleOf &moduleOf)
{
    static const QRegularExpression pdfWriter(QStringLiteral("^core/(insight/(\\w+/)*\\w*pdf\\w*|workspace/historypdf)\\.cpp$"));
    static const QStringList screen{QStringLiteral("QtWidgets"), QStringLiteral("QtGui"), QStringLiteral("QtCharts"),
                                    QStringLiteral("QtPrintSupport"), QStringLiteral("QtSvg")};
    QStringList found;
    for (const Source &source : sources) {
        if (!source.path.startsWith(QLatin1StringView("core/")))
            continue;
        for (const Include &include : source.includes) {
            const QString module = qtModuleOf(include.header, moduleOf);
            const bool isAllowed = module == QLatin1StringView("QtGui") && pdfWriter.match(source.path).hasMatch();
            if (screen.contains(module) && !isAllowed)
                found.append(at(source, include.line, QLatin1StringView("core must run without ") + module));
        }
    }
    return found;
}

QStringList sqlViolations(const QList<Source> &sources, const ModuleOf &moduleOf)
{
    QStringList found;
    for (const Source &source : sources) {
        if (isInStore(source))
            continue;
        for (const Include &include : source.includes) {
            if (include.header == QLatin1StringView("sqlite3.h")
                || qtModuleOf(include.header, moduleOf) == QLatin1StringView("QtSql"))
                found.append(at(source, include.line, include.header + QLatin1StringView(" belongs to core/store")));
        }
        for (const Literal &literal : source.literals) {
            if (statement().match(literal.text).hasMatch())
                found.append(at(source, literal.line, QStringLiteral("SQL belongs to core/store")));
        }
    }
    return found;
}

QStringList forbiddenWords(const QList<Source> &sources)
{
    QStringList found;
    for (const Source &source : sources) {
        const QStringList lines = source.code.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            for (const ForbiddenWord &word : forbidden()) {
                if (word.pattern.match(lines.at(i)).hasMatch())
                    found.append(at(source, int(i) + 1, word.why));
            }
        }
    }
    return found;
}

QStringList longFiles(const QList<Source> &sources)
{
    QStringList found;
    for (const Source &source : sources) {
        if (source.lines > mostLines)
            found.append(at(source, source.lines, QStringLiteral("longer than %1 lines").arg(mostLines)));
    }
    return found;
}

} // namespace switchboard::layering
