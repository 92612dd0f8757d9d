-- Apa yang perlu dilatih di setiap desk? Tiga aturan yang paling sering dilanggar, dihitung per artikel.
WITH pelanggaran AS (
  SELECT DISTINCT desk, file, row, f.rule AS aturan
  FROM 'hasil/articles/*.parquet', unnest(findings) AS t(f)
)
SELECT desk, aturan, count(*) AS artikel
FROM pelanggaran
GROUP BY desk, aturan
QUALIFY row_number() OVER (PARTITION BY desk ORDER BY count(*) DESC, aturan) <= 3
ORDER BY desk, artikel DESC, aturan;
