// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/changes.h"
#include "document/schema.h"
#include "records/error.h"
#include <QDateTime>
#include <QObject>
#include <QSqlDatabase>
#include <functional>
#include <memory>

struct sqlite3;

namespace document {

class FileLock;
class Session;

using Clock = std::function<QDateTime()>;  // moments in UTC

enum class Access : quint8 { ReadOnly, ReadWrite };
// Held: another Document of this process has the file open, and is not used until this one is gone, see refresh().
enum class Locking : quint8 { Take, Held };

struct OpenOptions {
    Access access = Access::ReadWrite;
    QString author;            // empty: authorName()
    Clock clock;               // empty: the system's clock
    QString vfs;               // tests only: name of a SQLite VFS
    std::vector<Migration> migrations;  // steps from older formats
    Locking locking = Locking::Take;
};

// A document: one SQLite file, and the one way to change it. All members are called from the thread that opened it.
class Document : public QObject {
    Q_OBJECT
public:
    // Makes a new, empty document. Never overwrites. Errors: AlreadyExists, WriteFailed.
    static records::Result<std::unique_ptr<Document>> create(const QString& path, const OpenOptions& options = {});
    // Errors: NotFound, NotADocument, Damaged, Foreign, Locked. A newer format, a file or folder without write permission
    // opens read-only with a reason in readOnlyReason().
    static records::Result<std::unique_ptr<Document>> open(const QString& path, const OpenOptions& options = {});
    ~Document() override;

    QString path() const { return m_path; }
    QString name() const;  // file name without folder and suffix
    bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    // From now on every edit is refused with this sentence: the file turned out to be damaged.
    void refuseEdits(const QString& reason) { m_readOnlyReason = reason; }
    QString readOnlyReason() const { return m_readOnlyReason; }  // a plain sentence, empty when it can be edited
    int formatVersion() const { return m_format; }
    QString author() const { return m_author; }
    void setAuthor(const QString& author) { m_author = author; }
    QDateTime now() const { return m_clock(); }
    QString backupFolder() const { return backupFolderOf(m_path); }
    static QString backupFolderOf(const QString& path);  // "NAME backups" beside the file

    // The one way to change anything: begin, record a session on all recorded tables, run, append the changeset to the
    // history, commit with full sync, emit changed. An edit inside an edit joins the outer one. An error from `work`, or a
    // failure to write, leaves the file as it was. Nothing changed = nothing recorded. Errors: ReadOnly, Replaced, WriteFailed.
    records::Result<void> edit(const QString& label, const std::function<records::Result<void>()>& work);
    // The same for what cannot be undone: filling a new document. Recorded as its base, without a changeset.
    // Requires: the history holds nothing but the base.
    records::Result<void> base(const QString& label, const std::function<records::Result<void>()>& work);

    // After another Document of this process edited the file, on another thread: reads the history anew and emits changed
    // for each entry that is newer than those that can be undone or redone. Errors: Damaged.
    records::Result<void> refresh();

    records::Result<void> undo();
    records::Result<void> redo();
    // Reverses one change in the middle of the history by appending its inverse. Errors: Conflict, NotFound.
    records::Result<void> takeBack(const QString& uuid);
    std::optional<ChangeEntry> nextUndo() const;  // what undo would reverse
    std::optional<ChangeEntry> nextRedo() const;
    records::Result<std::vector<ChangeEntry>> history(int limit = 0) const;  // newest first, 0 = all

    // A copy made with the SQLite backup API; never overwrites. Errors: AlreadyExists, WriteFailed.
    records::Result<void> saveCopy(const QString& path) const;
    records::Result<QStringList> integrity(bool full) const;  // sentences; empty when whole
    records::Result<void> compact();

    qint64 newId();  // unique across copies: a random base per opened document, then counted up
    qint64 lastId() const { return m_nextId; }

    // For this room and the Catalogue's reader only.
    sqlite3* handle() const { return m_handle; }
    QSqlDatabase database() const { return QSqlDatabase::database(m_connection, false); }
    // For bulk.h: the change that is being made, empty outside of an edit and in a base; whether its session records.
    QString runningChange() const { return m_running; }
    enum class Recording : quint8 { On, Paused };
    void setRecording(Recording recording);

Q_SIGNALS:
    void changed(const document::RowChanges& changes);

private:
    Document(const QString& path, const OpenOptions& options);
    struct Stacks;
    using Work = std::function<records::Result<void>()>;
    records::Result<void> connect(bool readOnly, const QString& vfs);
    records::Result<void> run(const QString& kind, const QString& reverses, const QString& label, const Work& work);
    records::Result<void> joined(const Work& work);
    records::Result<void> reverse(const ChangeEntry& entry, const QString& kind, bool forwards);
    records::Result<QByteArray> changesetOf(const QString& uuid) const;
    records::Result<void> stillThere() const;
    records::Error writeError(int code) const;
    Stacks& stacks() const;
    void backUpOnce();

    QString m_path;
    QString m_connection;
    QString m_author;
    QString m_readOnlyReason;
    Clock m_clock;
    sqlite3* m_handle = nullptr;
    std::unique_ptr<FileLock> m_lock;
    mutable std::unique_ptr<Stacks> m_stacks;  // read when first asked for
    qint64 m_nextId = 0;
    quint64 m_identity = 0;
    int m_format = 0;
    int m_depth = 0;
    QString m_running;
    Session* m_session = nullptr;  // of the running change
    bool m_isBulk = false;         // rows may have been written past it
    bool m_backedUp = false;
};

}  // namespace document
