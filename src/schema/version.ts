/**
 * Version of the document's shape: one clock for the database, plan files and pictures.
 * It moves only together with a migration in `migrations/`.
 */
export const documentVersion = 3
